using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Reconcilers.Engine;

namespace SageMakerMonitorOperator.Reconcilers.LogRetentions;

/// <summary>
/// What a pass says in each condition. A shortening that the spec refuses is no failure, since the spec is carried out: Ready and
/// Synced stay True, and Warning tells of it.
/// </summary>
internal static class RetentionVerdict
{
    public static Verdict Of(RetentionPass pass, Outcome outcome)
    {
        if (outcome is Outcome.Failed)
        {
            return Verdict.Of(outcome);
        }

        var verdict = Verdict.Of(outcome, new Assessment { Ready = Ready(pass), Warning = Warning(pass) });
        return outcome is Outcome.InSync ? verdict with { Synced = Synced(pass) } : verdict;
    }

    /// <summary>A portion was written, and there are more.</summary>
    public static Verdict Working(RetentionPass pass) =>
        Verdict.Working(
            $"the retention of {pass.Pending.Count()} of {pass.Findings!.Count} log groups is still to be changed, as fast as AWS allows"
        ) with
        {
            Assessment = new Assessment { Warning = Warning(pass) },
        };

    private static Statement Ready(RetentionPass pass)
    {
        var kept = pass.With(Standing.InSync).Count();
        return Statement.True(
            Reasons.Succeeded,
            pass.Findings!.Count == 0
                ? "AWS has no log group yet that the spec selects"
                : $"{kept} of {pass.Findings.Count} log groups keep their events {Survey.Words(pass.Resource.Spec.RetentionInDays)}"
        );
    }

    private static Statement Synced(RetentionPass pass) =>
        Statement.True(
            Reasons.Succeeded,
            pass.With(Standing.Refused).Any()
                ? "AWS equals the spec, as far as spec.shortening allows"
                : "AWS equals the spec"
        );

    private static Statement? Warning(RetentionPass pass) =>
        pass.With(Standing.Refused).ToList() is [{ } first, ..] refused
            ? Statement.True(
                Reasons.ShorteningRefused,
                $"{refused.Count} log groups keep their events longer than the spec says. {first.Name}: {first.Problem!.Message}"
            )
            : null;
}
