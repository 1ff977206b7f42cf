using System.Collections.Concurrent;
using System.Diagnostics;
using Amazon.Runtime.Telemetry.Tracing;

namespace SageMakerMonitorOperator.Aws.Telemetry;

internal sealed class ActivityTracers : TracerProvider
{
    private readonly ConcurrentDictionary<string, Tracer> _byScope = new(StringComparer.Ordinal);

    /// <summary>Scopes are <c>AWSSDK.&lt;service&gt;</c>, so a listener of <c>AWSSDK.*</c> hears all.</summary>
    public override Tracer GetTracer(string scope) =>
        _byScope.GetOrAdd(scope, static name => new ActivityTracer(new ActivitySource(name)));
}
