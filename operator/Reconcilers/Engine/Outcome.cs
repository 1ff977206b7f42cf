using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.Engine;

/// <summary>How a pass over an object ended.</summary>
public abstract record Outcome
{
    /// <summary>AWS equals the spec.</summary>
    public sealed record InSync : Outcome;

    /// <summary>Everything was written, and AWS does not show all of it yet.</summary>
    public sealed record Settling(Plan Left) : Outcome;

    /// <summary>The object may only be read: it is observed, or paused.</summary>
    public sealed record ReadOnly(Plan Plan, bool Exists, bool Paused) : Outcome;

    /// <summary>The object could not be made equal to its spec.</summary>
    public sealed record Failed(Problem Problem) : Outcome;

    /// <summary>What was written does not stay; see <see cref="Reasons.NonConverging"/>.</summary>
    public sealed record NonConverging(Plan Plan) : Outcome;

    private Outcome() { }
}
