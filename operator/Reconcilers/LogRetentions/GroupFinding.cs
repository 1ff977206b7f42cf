using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.CloudWatchLogs;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.LogRetentions;

/// <summary>How a log group stands.</summary>
internal enum Standing
{
    InSync,

    /// <summary>Its retention is to be changed.</summary>
    Pending,

    /// <summary>It keeps its events longer, and the spec does not let that be shortened.</summary>
    Refused,

    /// <summary>AWS ignores its retention.</summary>
    Ignored,

    /// <summary>Another LogRetention has it.</summary>
    Lost,

    /// <summary>AWS did not let it be read or changed, or does not keep what is written.</summary>
    Failed,
}

/// <summary>A log group that a spec selects, and what is to be done about it.</summary>
internal sealed record GroupFinding(KnownLogGroup Known, Standing Standing)
{
    public string Name => Known.Name;

    /// <summary>Null for one that could not be read.</summary>
    public LogGroup? Group => Known.Group;

    /// <summary>The way to the spec, of one field and one step; empty but for <see cref="Standing.Pending"/>.</summary>
    public Plan Plan { get; init; } = Plan.Empty;

    /// <summary>Events would be deleted.</summary>
    public bool Shortens { get; init; }

    /// <summary>Why it is not in sync; null where that needs no words.</summary>
    public Problem? Problem { get; init; }

    public GroupFinding Failed(Problem problem) => this with { Standing = Standing.Failed, Problem = problem };
}
