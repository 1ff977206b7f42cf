using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.Validation;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Policies;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.LogRetentions;

/// <summary>One pass over a LogRetention: finds the log groups that are not as its spec says, and changes them a portion at a time.</summary>
internal sealed class RetentionEnforcement(
    RetentionServices services,
    RetentionReporter reporter,
    RetentionWriter writer,
    WriteMemory<(ObjectKey Key, string Group)> memory
)
{
    /// <summary>What is read again in one call, too. Between two portions the object, its rivals and its status are looked after.</summary>
    private const int Portion = 50;

    /// <summary>What is to be written was read this lately: somebody else may have changed it since.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    private DateTimeOffset Now => services.Time.GetUtcNow();

    /// <returns>Null: the object is not any more as the pass began with it, and the next pass is on its way.</returns>
    /// <exception cref="ProblemException">What keeps the object from being carried out.</exception>
    /// <exception cref="AwsFailure">AWS failed.</exception>
    public async Task<Outcome?> RunAsync(RetentionPass pass, CancellationToken cancellationToken)
    {
        RefuseInvalid(pass);
        await services.OpenAsync(pass, cancellationToken);
        await services.SurveyAsync(pass, OldestListing(pass), cancellationToken);
        Settle(pass);
        return pass.MayWrite
            ? await WriteAsync(pass, cancellationToken)
            : new Outcome.ReadOnly(RetentionReport.Plan(pass.Pending), Exists: true, pass.IsPaused);
    }

    /// <summary>Forgets what was written to groups that are as they should be.</summary>
    public void Settle(RetentionPass pass)
    {
        foreach (var finding in pass.With(Standing.InSync))
        {
            memory.Forget((pass.Key, finding.Name));
        }
    }

    // Who asks, by a new spec or by annotation, sees AWS as it is now. All other passes make do with the last sweep's listing.
    private DateTimeOffset OldestListing(RetentionPass pass) =>
        Sweeps.Settled.IsSeen(pass.Resource) ? Now - services.Options.Resync : Now;

    private async Task<Outcome?> WriteAsync(RetentionPass pass, CancellationToken cancellationToken)
    {
        var tried = new HashSet<string>(StringComparer.Ordinal);
        while (NextPortion() is { Length: > 0 } portion)
        {
            if (!IsCurrent(pass))
            {
                return null;
            }

            tried.UnionWith(portion);
            await WritePortionAsync(pass, portion, cancellationToken);
            if (NextPortion().Length > 0)
            {
                await reporter.ReportProgressAsync(pass, cancellationToken);
            }
        }

        return Conclude(pass);

        string[] NextPortion() =>
            [.. pass.Pending.Select(finding => finding.Name).Where(name => !tried.Contains(name)).Take(Portion)];
    }

    private async Task WritePortionAsync(RetentionPass pass, string[] portion, CancellationToken cancellationToken)
    {
        await RenewAsync(pass, portion, Now - Fresh, cancellationToken);
        var due = pass.Pending.Where(finding => portion.Contains(finding.Name) && IsDue(pass, finding)).ToList();
        // What waits for AWS to show a write was read too early: to write again by that would be a write without a reason.
        pass.Aws.LogGroupInventory.Doubt(
            pass.Pending.Select(finding => finding.Name).Intersect(portion).Except(due.Select(finding => finding.Name))
        );
        if (due.Count == 0)
        {
            return;
        }

        string[] names = [.. due.Select(finding => finding.Name)];
        try
        {
            await writer.WriteAsync(pass, due, cancellationToken);
        }
        finally
        {
            pass.Aws.LogGroupInventory.Doubt(names);
        }

        await RenewAsync(pass, names, Now, cancellationToken);
        // AWS may be slow to show it.
        pass.Aws.LogGroupInventory.Doubt(pass.Pending.Select(finding => finding.Name).Intersect(names));
    }

    // All the others by what is known, but by the rivals as they are now.
    private async Task RenewAsync(
        RetentionPass pass,
        string[] names,
        DateTimeOffset notBefore,
        CancellationToken cancellationToken
    )
    {
        await pass.Aws.LogGroupInventory.RenewAsync(names, notBefore, cancellationToken);
        await services.SurveyAsync(pass, DateTimeOffset.MinValue, cancellationToken);
    }

    private bool IsDue(RetentionPass pass, GroupFinding finding)
    {
        var last = memory.Last((pass.Key, finding.Name));
        switch (ConvergencePolicy.Judge(last, pass.Generation, finding.Plan, Now))
        {
            case ConvergencePolicy.Progress.New:
                return true;
            case ConvergencePolicy.Progress.None:
                pass.Failed(finding.Name, NonConverging(finding));
                return false;
            default:
                return false;
        }
    }

    private static Problem NonConverging(GroupFinding finding) =>
        new(
            ProblemKind.Stalled,
            Reasons.NonConverging,
            $"the same was written {ConvergencePolicy.Limit} times and does not stay: {DriftText.Summary(finding.Plan)}. Somebody else may"
                + " be writing it; find the other writer, or take the group out with `spec.exclude`"
        );

    private bool IsCurrent(RetentionPass pass) =>
        services.Find(pass.Key) is { } now
        && now.Metadata.Uid == pass.Resource.Metadata.Uid
        && now.Metadata.Generation == pass.Generation
        && !now.IsDeleting()
        && Annotations.IsPaused(now.Metadata) == pass.IsPaused;

    private static Outcome Conclude(RetentionPass pass)
    {
        var failed = pass.With(Standing.Failed).ToList();
        if (failed.Count > 0)
        {
            return new Outcome.Failed(Worst(failed, pass.Findings!.Count));
        }

        var left = RetentionReport.Plan(pass.Pending);
        return left.IsEmpty ? new Outcome.InSync() : new Outcome.Settling(left);
    }

    // What mends itself is told, and tried soon, only where nothing else is wrong.
    private static Problem Worst(IReadOnlyList<GroupFinding> failed, int selected)
    {
        var worst = failed.MaxBy(finding => finding.Problem!.Kind)!;
        return worst.Problem! with
        {
            Message =
                $"{failed.Count} of {selected} log groups failed, the others were seen to. {worst.Name}: {worst.Problem!.Message}",
        };
    }

    private static void RefuseInvalid(RetentionPass pass)
    {
        var violations = LogRetentionValidator.Instance.Validate(pass.Resource);
        if (violations.Count > 0)
        {
            throw ProblemException.Stalled(Reasons.InvalidSpec, string.Join("; ", violations));
        }
    }
}
