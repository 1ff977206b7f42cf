using Amazon;

namespace SageMakerMonitorOperator.Aws.Connections;

/// <summary>What AWSSDK.Core reads from its process-wide settings only: they also reach clients that Core makes for itself.</summary>
internal static class SdkProcessSettings
{
    public static void Apply(IReadOnlyDictionary<string, string> environment)
    {
        // Core's own logs may hold headers and bodies.
        AWSConfigs.LoggingConfig.LogTo = LoggingOptions.None;
        // Core knows AWS_REGION only; its STS calls for web identity need a region.
        if (AwsRegion.FromEnvironment(environment) is { } region)
            AWSConfigs.AWSRegion = region;
    }
}
