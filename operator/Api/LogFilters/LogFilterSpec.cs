using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.LogFilters;

/// <summary>What filters of log groups of every type have in their spec.</summary>
public abstract record LogFilterSpec : RegionalSpec
{
    /// <summary>The kind that logGroupRef names.</summary>
    public const string LogGroupKind = "LogGroup";

    /// <summary>The filter's name on AWS, unique among the filters of this type in the log group; no colon and no asterisk. Unset means namespace_name of this object. Immutable.</summary>
    [Length(1, 512)]
    [Pattern("^[^:*]+$")]
    public string? Name { get; init; }

    /// <summary>The log group by its name on AWS, such as /aws/sagemaker/Endpoints/churn. The filter waits until the group exists; it never creates one. Immutable.</summary>
    [Length(1, 512)]
    [Pattern("^[-._/#A-Za-z0-9]+$")]
    public string? LogGroupName { get; init; }

    /// <summary>The log group as a LogGroup object in the same namespace. It must go on leading to the same group.</summary>
    public LocalReference? LogGroupRef { get; init; }

    /// <summary>Which log events the filter takes, in the filter pattern syntax of CloudWatch Logs, such as ?ERROR ?Exception or {$.latency &gt; 500}; at most 1024 characters; white space around it does not count. Unset, or empty, means all log events.</summary>
    [Length(0, 1024)]
    public string? FilterPattern { get; init; }

    /// <summary>True applies the filter to the log events as the group's log transformer leaves them; the group must have one. Unset means false.</summary>
    public bool? ApplyOnTransformedLogs { get; init; }

    /// <summary>Only for a group that gathers logs of several accounts or Regions: from which of them, such as @aws.account IN ["111122223333"]. Unset means from all.</summary>
    [Length(1, 2000)]
    public string? FieldSelectionCriteria { get; init; }

    /// <summary>What logGroupRef names; null where the group is given by name.</summary>
    public LocalObject? LogGroup => LogGroupRef is null ? null : new LocalObject(LogGroupKind, LogGroupRef.Name);
}
