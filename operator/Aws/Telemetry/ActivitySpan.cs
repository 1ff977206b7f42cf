using System.Diagnostics;
using Amazon.Runtime.Telemetry;
using Amazon.Runtime.Telemetry.Tracing;
using SageMakerMonitorOperator.Aws.Failures;

namespace SageMakerMonitorOperator.Aws.Telemetry;

internal sealed class ActivitySpan : TraceSpan
{
    private readonly Activity? _activity;

    public ActivitySpan(string name, Activity? activity)
    {
        Name = name;
        _activity = activity;
    }

    public override void EmitEvent(string name, Attributes? attributes = null) =>
        _activity?.AddEvent(new ActivityEvent(name));

    /// <summary>Core also sets exception.message and its stack, raw: see <see cref="RecordException"/>.</summary>
    public override void SetAttribute(string key, object value)
    {
        if (!key.StartsWith("exception.", StringComparison.Ordinal))
            _activity?.SetTag(key, value);
    }

    public override void SetStatus(SpanStatus status) =>
        _activity?.SetStatus(
            status switch
            {
                SpanStatus.OK => ActivityStatusCode.Ok,
                SpanStatus.ERROR => ActivityStatusCode.Error,
                _ => ActivityStatusCode.Unset,
            }
        );

    /// <summary>Only what <see cref="FailureReader"/> lets through: the raw text may quote a signature.</summary>
    public override void RecordException(Exception exception, Attributes? attributes = null)
    {
        if (_activity is null)
            return;
        var cause = FailureReader.Read(exception);
        _activity.SetTag("error.type", cause?.Code ?? exception.GetType().Name);
        _activity.SetStatus(ActivityStatusCode.Error, cause?.Detail);
    }

    public override void End() => _activity?.Stop();

    protected override void Dispose(bool disposing)
    {
        _activity?.Dispose();
        base.Dispose(disposing);
    }
}
