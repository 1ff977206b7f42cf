using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.LogRetentions;
using SageMakerMonitorOperator.Aws.CloudWatchLogs;
using SageMakerMonitorOperator.Reconcilers.LogRetentions;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.Tests.LogRetentions;

public sealed class RetentionReportTests
{
    private static readonly KnownLogGroup[] Some =
    [
        Retentions.Known("/a", 30),
        Retentions.Known("/b", 365),
        Retentions.Known("/c", bytes: 1_234_567),
        Retentions.Known("/d", 14, bytes: 9_999_999),
        Retentions.Known("/e", @class: LogGroupClasses.Delivery),
    ];

    [Fact]
    public void Each_group_is_counted_once_and_the_counts_add_up()
    {
        var groups = Report(Retentions.Survey(Retentions.Of("/"), Some)).Groups!;
        groups.ShouldBe(
            new LogGroupCounts
            {
                Selected = 5,
                InSync = 1,
                Pending = 2,
                Refused = 1,
                Ignored = 1,
                Lost = 0,
                Failed = 0,
                Wrong = 3,
            }
        );
    }

    [Fact]
    public void Exceptions_begin_with_what_somebody_has_to_see_to_and_end_at_32()
    {
        var findings = Retentions
            .Survey(
                Retentions.Of("/"),
                [.. Some, .. Enumerable.Range(0, 100).Select(i => Retentions.Known($"/many/{i:000}", 365))]
            )
            .Select(finding =>
                finding.Name == "/d" ? finding.Failed(new(ProblemKind.Denied, Reasons.AccessDenied, "denied")) : finding
            )
            .ToList();
        var exceptions = Report(findings).Exceptions!;
        exceptions.Count.ShouldBe(32);
        exceptions
            .Take(2)
            .Select(one => (one.LogGroupName, one.Reason))
            .ShouldBe([("/d", Reasons.AccessDenied), ("/b", Reasons.ShorteningRefused)]);
    }

    [Fact]
    public void Two_failures_that_differ_in_their_request_ids_alone_are_one_status()
    {
        LogRetentionStatus Failed(string id) =>
            Report([
                Retentions
                    .Survey(Retentions.Of("/"), Some)[2]
                    .Failed(new(ProblemKind.Denied, Reasons.AccessDenied, $"denied (AccessDenied, request id {id})")),
            ]);
        Failed("1").Exceptions.ShouldBe(Failed("2").Exceptions);
    }

    [Fact]
    public void What_would_change_is_shown_only_while_nothing_may_be_written_and_counts_bytes_that_would_go()
    {
        var findings = Retentions.Survey(Retentions.Of("/"), Some);
        Report(findings).WouldChange.ShouldBeNull();
        Report(findings, readOnly: true)
            .WouldChange.ShouldBe(
                new WouldChange
                {
                    Groups = 2,
                    Shortened = 1,
                    StoredBytes = "1.2 MiB",
                }
            );
        Report(Retentions.Survey(Retentions.Of("/"), Some[..2]), readOnly: true).WouldChange.ShouldBeNull();
    }

    [Fact]
    public void A_group_that_grows_a_little_is_no_new_status()
    {
        WouldChange? After(long bytes) =>
            Report(
                Retentions.Survey(Retentions.Of("/"), Retentions.Known("/c", bytes: bytes)),
                readOnly: true
            ).WouldChange;
        After(12_345_678_900).ShouldBe(After(12_400_000_000));
    }

    [Theory]
    [InlineData(0, "0 B")]
    [InlineData(1, "1 B")]
    [InlineData(123, "130 B")]
    [InlineData(1023, "1 KiB")]
    [InlineData(1024, "1 KiB")]
    [InlineData(1025, "1.1 KiB")]
    [InlineData(1_048_576, "1 MiB")]
    [InlineData(5_497_558_138_880, "5 TiB")]
    [InlineData(long.MaxValue, "8 EiB")]
    public void Sizes_have_two_digits_and_are_never_too_small(long bytes, string text) =>
        ByteText.Of(bytes).ShouldBe(text);

    private static LogRetentionStatus Report(IReadOnlyList<GroupFinding> findings, bool readOnly = false) =>
        RetentionReport.Fill(new LogRetentionStatus(), findings, readOnly);
}
