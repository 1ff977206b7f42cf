using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Alarms;

/// <summary>What alarms of every type have in their spec.</summary>
public abstract record AlarmSpec : TaggedSpec
{
    /// <summary>The alarm's name on AWS, unique among all alarms of the account and Region. Unset means namespace_name of this object. Immutable.</summary>
    [Length(1, 255)]
    [Pattern(AlarmNames.Pattern)]
    public string? Name { get; init; }

    /// <summary>A text for people who receive the alarm.</summary>
    [Length(0, 1024)]
    public string? AlarmDescription { get; init; }

    /// <summary>False keeps the alarm from telling anybody. Unmanaged when unset: what somebody set on AWS stays.</summary>
    public bool? ActionsEnabled { get; init; }

    /// <summary>What is told when the alarm goes to ALARM; at most 5.</summary>
    [Items(MaxItems = 5)]
    public IReadOnlyList<ActionTarget>? AlarmActions { get; init; }

    /// <summary>What is told when the alarm goes to OK; at most 5.</summary>
    [Items(MaxItems = 5)]
    public IReadOnlyList<ActionTarget>? OkActions { get; init; }

    /// <summary>What is told when the alarm goes to INSUFFICIENT_DATA; at most 5.</summary>
    [Items(MaxItems = 5)]
    public IReadOnlyList<ActionTarget>? InsufficientDataActions { get; init; }

    internal IEnumerable<ActionTarget> AllActions() =>
        [.. AlarmActions ?? [], .. OkActions ?? [], .. InsufficientDataActions ?? []];
}
