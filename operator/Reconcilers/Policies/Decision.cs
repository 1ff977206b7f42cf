using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.Policies;

/// <summary>What happens next with an object.</summary>
internal abstract record Decision
{
    private Decision() { }

    /// <summary>Find the account, then ask again.</summary>
    public static Decision Open { get; } = new OpenDecision();

    /// <summary>Look at AWS, then ask again.</summary>
    public static Decision Read { get; } = new ReadDecision();

    public static Decision Stall(string reason, string message) =>
        new Conclude(new Outcome.Failed(new Problem(ProblemKind.Stalled, reason, message)));

    public static Decision Wait(string message) => new Conclude(new Outcome.Failed(Problem.Lag(message)));

    /// <summary>Nothing more to do in this pass.</summary>
    public sealed record Conclude(Outcome Outcome) : Decision;

    /// <summary>Claim the resource and carry the plan out, be it empty.</summary>
    public sealed record Write(Plan Plan) : Decision;

    /// <summary>Delete the resource, then let the object go.</summary>
    public sealed record Delete(Plan Plan) : Decision;

    /// <summary>Take the owner tags off, leave the resource and let the object go.</summary>
    public sealed record Release : Decision;

    /// <summary>Nothing to do on AWS: the object goes.</summary>
    /// <param name="Warning">What stays on AWS, and why; null when nothing of it was this object's.</param>
    /// <param name="Reason">Of the warning's event.</param>
    public sealed record LetGo(string? Warning = null, string Reason = Reasons.Retained) : Decision;

    private sealed record OpenDecision : Decision;

    private sealed record ReadDecision : Decision;
}
