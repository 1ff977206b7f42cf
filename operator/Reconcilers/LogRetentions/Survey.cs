using System.Globalization;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.LogRetentions;
using SageMakerMonitorOperator.Aws.CloudWatchLogs;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.LogRetentions;

/// <summary>Finds out how each log group stands that a LogRetention selects. No I/O.</summary>
/// <param name="resource">The LogRetention.</param>
/// <param name="rivals">The others of its AWS account and Region.</param>
internal sealed class Survey(LogRetention resource, IReadOnlyCollection<Claimant> rivals)
{
    private readonly LogRetentionSpec _spec = resource.Spec;
    private readonly Claimant _self = new(resource);

    /// <summary>In the order of <paramref name="known"/>; those that do not exist, or are not selected, are left out.</summary>
    public IReadOnlyList<GroupFinding> Of(IEnumerable<KnownLogGroup> known) =>
        [
            .. known
                .Where(group => group.Group is not null || group.Failure is not null)
                .Select(Find)
                .OfType<GroupFinding>(),
        ];

    private GroupFinding? Find(KnownLogGroup known) =>
        _self.On(known) is not { } claim ? null
        : claim.Beaten(rivals.Select(rival => rival.On(known))) is { } winner ? Lost(known, winner)
        : known.Failure is { } failure
            ? new GroupFinding(known, Standing.Failed) { Problem = AwsProblems.From(failure) }
        : Judge(known, known.Group!);

    private static GroupFinding Lost(KnownLogGroup known, Claim winner) =>
        new(known, Standing.Lost)
        {
            Problem = new(
                ProblemKind.Stalled,
                Reasons.Superseded,
                $"LogRetention {winner.Key} has it: it selects it by {winner.Closeness}"
            ),
        };

    private GroupFinding Judge(KnownLogGroup known, LogGroup group)
    {
        var present = group.RetentionInDays ?? RetentionDays.Never;
        if (group.LogGroupClass == LogGroupClasses.Delivery)
        {
            return new(known, Standing.Ignored)
            {
                Problem = new(
                    ProblemKind.Stalled,
                    Reasons.DeliveryClass,
                    "AWS ignores the retention of the class DELIVERY and keeps its events for its own time; the group is left alone"
                ),
            };
        }

        if (present == _spec.RetentionInDays)
        {
            return new(known, Standing.InSync);
        }

        var shortens = Shortens(present);
        return shortens && !MayShorten(present)
            ? new(known, Standing.Refused) { Problem = Refusal(present) }
            : new(known, Standing.Pending) { Plan = Change(group, present), Shortens = shortens };
    }

    private bool Shortens(int present) =>
        _spec.RetentionInDays != RetentionDays.Never
        && (present == RetentionDays.Never || present > _spec.RetentionInDays);

    private bool MayShorten(int present) =>
        (_spec.Shortening ?? ShorteningPolicy.FromNeverExpire) switch
        {
            ShorteningPolicy.Allow => true,
            ShorteningPolicy.FromNeverExpire => present == RetentionDays.Never,
            _ => false,
        };

    private Problem Refusal(int present) =>
        new(
            ProblemKind.Stalled,
            Reasons.ShorteningRefused,
            $"it keeps its events {Words(present)}, and `spec.shortening` does not let that become {Words(_spec.RetentionInDays)}. Set"
                + $" `spec.shortening: {(present == RetentionDays.Never ? ShorteningPolicy.FromNeverExpire : ShorteningPolicy.Allow)}` to"
                + " have the older events deleted, or take the group out with `spec.exclude`"
        );

    private Plan Change(LogGroup group, int present) =>
        new(
            [
                new FieldDrift
                {
                    Field = $"retentionInDays[{group.LogGroupName}]",
                    Desired = Value(_spec.RetentionInDays),
                    Observed = Value(present),
                },
            ],
            [
                _spec.RetentionInDays == RetentionDays.Never
                    ? new Step(
                        new DeleteRetentionPolicyRequest { LogGroupName = group.LogGroupName },
                        $"{group.LogGroupName} keeps its events {Words(present)}"
                    )
                    : new Step(
                        new PutRetentionPolicyRequest
                        {
                            LogGroupName = group.LogGroupName,
                            RetentionInDays = _spec.RetentionInDays,
                        },
                        $"{group.LogGroupName} keeps its events {Words(present)}"
                    ),
            ]
        );

    /// <summary>In a sentence: for 30 days, for ever.</summary>
    internal static string Words(int days) =>
        days switch
        {
            RetentionDays.Never => "for ever",
            1 => "for 1 day",
            _ => $"for {days.ToString(CultureInfo.InvariantCulture)} days",
        };

    private static string? Value(int days) =>
        days == RetentionDays.Never ? "never" : days.ToString(CultureInfo.InvariantCulture);
}
