using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Planning;
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

    internal enum Progress
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

    /// <param name="last">The last plan that was carried out, unless AWS was seen to need none since.</param>
    /// <param name="generation">Of the spec.</param>
    /// <param name="plan">What is to be carried out.</param>
    /// <param name="now">The time.</param>
    internal static Progress Judge(Attempt? last, long generation, Plan plan, DateTimeOffset now)
    {
        if (plan.IsEmpty || last is null || (last.Generation, last.Fingerprint) != (generation, plan.Fingerprint()))
        {
            return Progress.New;
        }

        var age = now - last.At;
        return age < Propagation ? Progress.Slow
            : last.Count >= Limit && age < Pardon ? Progress.None
            : Progress.New;
    }

    private static Progress Judge(Situation situation) =>
        Judge(situation.LastAttempt, situation.Generation, situation.Reading!.Plan, situation.Now);
}
