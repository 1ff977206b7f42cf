using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.Policies;

/// <summary>A write that does not stick is neither repeated at once nor for ever.</summary>
internal static class ConvergencePolicy
{
    /// <summary>How often the same plan is carried out in a row.</summary>
    public const int Limit = 3;

    /// <summary>How long AWS may take to show a write before it is written again.</summary>
    public static readonly TimeSpan Propagation = TimeSpan.FromSeconds(10);

    /// <summary>After this long a stopped object gets another chance.</summary>
    public static readonly TimeSpan Pardon = TimeSpan.FromHours(1);

    private enum Progress
    {
        New,

        /// <summary>The same was written a moment ago: AWS may only be slow to show it.</summary>
        Slow,

        /// <summary>The same was written too often: something undoes it, or the endpoint does not keep it.</summary>
        None,
    }

    public static Decision? WhatWasWrittenStays(Situation situation)
    {
        var plan = situation.Reading!.Plan;
        return Judge(situation) switch
        {
            Progress.Slow => new Decision.Conclude(new Outcome.Settling(plan)),
            Progress.None => new Decision.Conclude(new Outcome.NonConverging(plan)),
            _ => null,
        };
    }

    public static Decision? WhatWasDeletedGoes(Situation situation)
    {
        var arn = situation.Reading!.Observed!.Arn;
        return Judge(situation) switch
        {
            Progress.Slow => new Decision.Conclude(new Outcome.Failed(StillThere(arn))),
            Progress.None => Decision.Stall(
                Reasons.NonConverging,
                $"AWS accepted the deletion of {arn} {Limit} times and still shows it. Somebody else may be making it anew, or this"
                    + " endpoint does not delete it"
            ),
            _ => null,
        };
    }

    public static Problem StillThere(string arn) => Problem.Lag($"{arn} was deleted, and AWS still shows it");

    private static Progress Judge(Situation situation)
    {
        var plan = situation.Reading!.Plan;
        if (
            plan.IsEmpty
            || situation.LastAttempt is not { } last
            || (last.Generation, last.Fingerprint) != (situation.Generation, plan.Fingerprint())
        )
        {
            return Progress.New;
        }

        var age = situation.Now - last.At;
        return age < Propagation ? Progress.Slow
            : last.Count >= Limit && age < Pardon ? Progress.None
            : Progress.New;
    }
}
