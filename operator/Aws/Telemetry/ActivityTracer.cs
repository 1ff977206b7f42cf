using System.Diagnostics;
using Amazon.Runtime.Telemetry;
using Amazon.Runtime.Telemetry.Tracing;

namespace SageMakerMonitorOperator.Aws.Telemetry;

internal sealed class ActivityTracer(ActivitySource source) : Tracer
{
    public override TraceSpan CreateSpan(
        string name,
        Attributes? initialAttributes = null,
        SpanKind spanKind = SpanKind.INTERNAL,
        SpanContext? parentContext = null
    ) =>
        new ActivitySpan(
            name,
            source.HasListeners()
                ? source.StartActivity(KindOf(spanKind), name: name, tags: initialAttributes?.AllAttributes!)
                : null
        );

    private static ActivityKind KindOf(SpanKind kind) =>
        kind == SpanKind.CLIENT ? ActivityKind.Client : ActivityKind.Internal;
}
