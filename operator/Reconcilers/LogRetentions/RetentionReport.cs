using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.LogRetentions;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.LogRetentions;

/// <summary>Says in status how log groups stand, within its bounds. No I/O.</summary>
internal static class RetentionReport
{
    private const int MostExceptions = 32;
    private const int MaxMessage = 1024;

    private static readonly Standing[] MostUrgentFirst =
    [
        Standing.Failed,
        Standing.Refused,
        Standing.Ignored,
        Standing.Lost,
    ];

    /// <param name="findings">In the order of their names.</param>
    /// <param name="readOnly">Nothing is written: what would be is shown.</param>
    public static LogRetentionStatus Fill(
        LogRetentionStatus status,
        IReadOnlyList<GroupFinding> findings,
        bool readOnly
    ) =>
        status with
        {
            Groups = Count(findings),
            Exceptions = Exceptions(findings),
            WouldChange = readOnly ? WouldChange(findings) : null,
        };

    /// <summary>The way to the spec for all that are pending.</summary>
    public static Plan Plan(IEnumerable<GroupFinding> findings)
    {
        var pending = findings.Where(finding => finding.Standing == Standing.Pending).ToList();
        return new(
            [.. pending.SelectMany(finding => finding.Plan.Drift)],
            [.. pending.SelectMany(finding => finding.Plan.Steps)]
        );
    }

    private static LogGroupCounts Count(IReadOnlyList<GroupFinding> findings)
    {
        var counts = findings.CountBy(finding => finding.Standing).ToDictionary();
        return new LogGroupCounts
        {
            Selected = findings.Count,
            InSync = Of(Standing.InSync),
            Pending = Of(Standing.Pending),
            Refused = Of(Standing.Refused),
            Ignored = Of(Standing.Ignored),
            Lost = Of(Standing.Lost),
            Failed = Of(Standing.Failed),
            Wrong = Of(Standing.Pending) + Of(Standing.Refused) + Of(Standing.Failed),
        };

        int Of(Standing standing) => counts.GetValueOrDefault(standing);
    }

    private static IReadOnlyList<LogGroupException>? Exceptions(IReadOnlyList<GroupFinding> findings)
    {
        LogGroupException[] exceptions =
        [
            .. MostUrgentFirst
                .SelectMany(standing => findings.Where(finding => finding.Standing == standing))
                .Take(MostExceptions)
                .Select(finding => new LogGroupException
                {
                    LogGroupName = finding.Name,
                    Reason = finding.Problem!.Reason,
                    // Each failure has a request id of its own, and would be a write of its own.
                    Message = Shortened.To(MaxMessage, RequestIds.Without(finding.Problem.Message)),
                }),
        ];
        return exceptions.Length == 0 ? null : exceptions;
    }

    private static WouldChange? WouldChange(IReadOnlyList<GroupFinding> findings)
    {
        var pending = findings.Where(finding => finding.Standing == Standing.Pending).ToList();
        var shortened = pending.Where(finding => finding.Shortens).ToList();
        return pending.Count == 0
            ? null
            : new WouldChange
            {
                Groups = pending.Count,
                Shortened = shortened.Count,
                StoredBytes = ByteText.Of(shortened.Sum(finding => finding.Group!.StoredBytes)),
            };
    }
}
