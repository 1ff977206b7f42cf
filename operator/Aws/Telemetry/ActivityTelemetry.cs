using Amazon.Runtime.Telemetry;

namespace SageMakerMonitorOperator.Aws.Telemetry;

/// <summary>
/// AWSSDK.Core's spans as <see cref="System.Diagnostics.Activity"/>. Its meters are left out: <see cref="AwsMetrics"/>
/// has what matters, and Core's add nine instruments to each call.
/// </summary>
internal static class ActivityTelemetry
{
    public static TelemetryProvider Provider { get; } = Create();

    private static DefaultTelemetryProvider Create()
    {
        var provider = new DefaultTelemetryProvider();
        provider.RegisterTracerProvider(new ActivityTracers());
        return provider;
    }
}
