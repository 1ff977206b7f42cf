using FsCheck.Fluent;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.LogRetentions;
using SageMakerMonitorOperator.Aws.CloudWatchLogs;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Reconcilers.LogRetentions;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.Tests.LogRetentions;

public sealed class SurveyTests
{
    private const int Never = 0;

    [Theory]
    [InlineData(null, Never, 30, "Pending")]
    [InlineData(null, 365, 30, "Refused")]
    [InlineData(null, 14, 30, "Pending")]
    [InlineData(null, 30, 30, "InSync")]
    [InlineData(null, 30, Never, "Pending")]
    [InlineData(null, Never, Never, "InSync")]
    [InlineData(ShorteningPolicy.FromNeverExpire, 365, 30, "Refused")]
    [InlineData(ShorteningPolicy.FromNeverExpire, Never, 3653, "Pending")]
    [InlineData(ShorteningPolicy.Forbid, Never, 3653, "Refused")]
    [InlineData(ShorteningPolicy.Forbid, 31, 30, "Refused")]
    [InlineData(ShorteningPolicy.Forbid, 14, 30, "Pending")]
    [InlineData(ShorteningPolicy.Forbid, 30, Never, "Pending")]
    [InlineData(ShorteningPolicy.Allow, 365, 1, "Pending")]
    [InlineData(ShorteningPolicy.Allow, Never, 1, "Pending")]
    public void A_retention_becomes_shorter_only_where_the_spec_allows_it(
        ShorteningPolicy? shortening,
        int present,
        int wanted,
        string standing
    )
    {
        var finding = Find(
            new()
            {
                RetentionInDays = wanted,
                Prefixes = ["/aws/"],
                Shortening = shortening,
            },
            present
        );
        finding.Standing.ToString().ShouldBe(standing);
        finding.Plan.IsEmpty.ShouldBe(standing != "Pending");
        finding.Shortens.ShouldBe(standing == "Pending" && wanted != Never && (present == Never || present > wanted));
    }

    [Fact]
    public void A_value_is_put_and_never_is_the_deletion_of_the_value()
    {
        Step(30, 14)
            .Request.ShouldBeOfType<PutRetentionPolicyRequest>()
            .ShouldSatisfyAllConditions(
                put => put.RetentionInDays.ShouldBe(30),
                put => put.LogGroupName.ShouldBe(Retentions.Group)
            );
        Step(Never, 14).Request.ShouldBeOfType<DeleteRetentionPolicyRequest>().LogGroupName.ShouldBe(Retentions.Group);

        static Step Step(int wanted, int present) =>
            Find(Retentions.Of("/aws/") with { RetentionInDays = wanted }, present).Plan.Steps.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_stand_in_that_says_0_for_never_is_understood() =>
        Retentions
            .Survey(Retentions.Of("/aws/") with { RetentionInDays = Never }, Retentions.Known(days: 0))
            .ShouldHaveSingleItem()
            .Standing.ShouldBe(Standing.InSync);

    [Theory]
    [InlineData(null)]
    [InlineData(2)]
    [InlineData(30)]
    public void The_class_DELIVERY_ignores_the_retention_and_is_left_alone(int? present) =>
        Retentions
            .Survey(
                Retentions.Of("/aws/") with
                {
                    Shortening = ShorteningPolicy.Allow,
                },
                Retentions.Known(days: present, @class: LogGroupClasses.Delivery)
            )
            .ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(
                finding => finding.Standing.ShouldBe(Standing.Ignored),
                finding => finding.Plan.IsEmpty.ShouldBeTrue(),
                finding => finding.Problem!.Reason.ShouldBe(Reasons.DeliveryClass)
            );

    [Fact]
    public void A_refusal_says_how_long_the_group_keeps_its_events_and_the_way_out()
    {
        Find(Retentions.Of("/aws/"), 365)
            .Problem!.Message.ShouldBe(
                "it keeps its events for 365 days, and `spec.shortening` does not let that become for 30 days. Set"
                    + " `spec.shortening: Allow` to have the older events deleted, or take the group out with `spec.exclude`"
            );
        var forbidden = Find(Retentions.Of("/aws/") with { Shortening = ShorteningPolicy.Forbid }, Never);
        forbidden.Problem!.Message.ShouldStartWith("it keeps its events for ever");
        forbidden.Problem.Message.ShouldContain("`spec.shortening: FromNeverExpire`");
    }

    [Fact]
    public void A_name_that_no_group_has_is_no_finding() =>
        Retentions
            .Survey(
                new() { RetentionInDays = 30, LogGroupNames = ["/later"] },
                new KnownLogGroup("/later", null, Retentions.Start)
            )
            .ShouldBeEmpty();

    [Fact]
    public void A_group_that_may_not_be_read_is_told_and_stops_no_other()
    {
        var denied = new AwsFailure(
            new AwsOperation("CloudWatch Logs", "DescribeLogGroups", "eu-west-1"),
            new FailureCause(AwsFailureKind.Denied, "AccessDeniedException", "not allowed")
        );
        var findings = Retentions.Survey(
            Retentions.Of("/"),
            new KnownLogGroup("/a", null, Retentions.Start) { Failure = denied },
            Retentions.Known("/b")
        );
        findings.Select(finding => finding.Standing).ShouldBe([Standing.Failed, Standing.Pending]);
        findings[0].Problem!.Reason.ShouldBe(Reasons.AccessDenied);
    }

    [Fact]
    public void After_a_write_nothing_is_left_to_write() =>
        Properties.Hold(
            from wanted in Gen.Elements([.. RetentionDays.All])
            from present in Gen.Elements([.. RetentionDays.All])
            from shortening in Gen.Elements(Enum.GetValues<ShorteningPolicy>())
            select (wanted, present, shortening),
            example =>
            {
                var spec = Retentions.Of("/aws/") with
                {
                    RetentionInDays = example.wanted,
                    Shortening = example.shortening,
                };
                var finding = Find(spec, example.present);
                var after = finding.Plan.Steps.Count == 0 ? example.present : Written(finding.Plan.Steps[0]);
                Find(spec, after).Plan.IsEmpty.ShouldBeTrue();
            }
        );

    private static int Written(Step step) =>
        step.Request is PutRetentionPolicyRequest put ? put.RetentionInDays : Never;

    private static GroupFinding Find(LogRetentionSpec spec, int present) =>
        Retentions.Survey(spec, Retentions.Known(days: present == Never ? null : present)).ShouldHaveSingleItem();
}
