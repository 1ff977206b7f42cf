using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Reconcilers.Engine;

namespace SageMakerMonitorOperator.Reconcilers.Problems;

/// <summary>How a failure is dealt with.</summary>
public enum ProblemKind
{
    /// <summary>Something that comes by itself is not there yet: a reference, propagation.</summary>
    Waiting,

    /// <summary>AWS is throttling, failing or out of reach: tried again with backoff.</summary>
    Transient,

    /// <summary>Credentials or permissions: tried again slowly.</summary>
    Denied,

    /// <summary>Somebody must act: tried again slowly, never given up.</summary>
    Stalled,
}

/// <summary>Why an object could not be made equal to its spec.</summary>
/// <param name="Reason">One of <see cref="Api.Common.Reasons"/>.</param>
/// <param name="Message">What happened, where, and what to do now.</param>
public sealed record Problem(ProblemKind Kind, string Reason, string Message)
{
    /// <summary>When to look again; null for what is usual for the kind.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>When a wait is over without its end having come; null: it may take as long as it likes.</summary>
    public Overdue? Overdue { get; init; }

    /// <summary>What the kind wants in status besides.</summary>
    public object? Detail { get; init; }

    /// <summary>AWS does not show yet what was done.</summary>
    public static Problem Lag(string message) =>
        new(ProblemKind.Waiting, Reasons.Progressing, message) { RetryAfter = ResyncSchedule.Settling };
}

/// <summary>What should have come by itself in this time, somebody must see to.</summary>
/// <param name="After">How long it may take.</param>
/// <param name="Advice">What to look at then.</param>
public sealed record Overdue(TimeSpan After, string Advice);

/// <summary>Carries a <see cref="Problems.Problem"/> to the one place that turns it into status.</summary>
public sealed class ProblemException(Problem problem, Exception? cause = null) : Exception(problem.Message, cause)
{
    public Problem Problem { get; } = problem;

    public static ProblemException Waiting(string reason, string message) =>
        new(new Problem(ProblemKind.Waiting, reason, message));

    public static ProblemException Stalled(string reason, string message) =>
        new(new Problem(ProblemKind.Stalled, reason, message));
}
