using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Alarms;

/// <summary>The kinds that alarmRef can name.</summary>
public enum AlarmKind
{
    /// <summary>An alarm on metrics.</summary>
    MetricAlarm,

    /// <summary>An alarm on the states of other alarms.</summary>
    CompositeAlarm,
}

/// <summary>Names an alarm object in the same namespace.</summary>
[AtomicMap]
public sealed record AlarmReference
{
    /// <summary>MetricAlarm (the default) or CompositeAlarm.</summary>
    public AlarmKind? Kind { get; init; }

    /// <summary>Name of the object, in the same namespace.</summary>
    [Length(1, 253)]
    [Pattern("^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$")]
    public required string Name { get; init; }

    /// <summary>The object that is named.</summary>
    public LocalObject Target => new((Kind ?? AlarmKind.MetricAlarm).ToString(), Name);
}
