using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.Trails;
using SageMakerMonitorOperator.Aws.CloudTrail;
using SageMakerMonitorOperator.Reconcilers.Trails;
using Trail = SageMakerMonitorOperator.Api.Trails.Trail;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Trails;

public sealed class TrailReportTests
{
    private static readonly DateTimeOffset Then = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_delivery_after_the_other_changes_nothing_in_status()
    {
        var first = Report(null, new() { IsLogging = true, LatestDeliveryTime = Then });

        var next = Report(first, new() { IsLogging = true, LatestDeliveryTime = Then.AddMinutes(5) });

        next.Deliveries.ShouldBe(first.Deliveries);
        next.Deliveries!.Single()
            .ShouldBe(
                new()
                {
                    Destination = "S3",
                    State = "Delivered",
                    Since = Then,
                }
            );
    }

    [Fact]
    public void A_delivery_that_begins_to_fail_and_one_that_works_again_are_told_with_their_time()
    {
        var good = Report(null, new() { IsLogging = true, LatestDeliveryTime = Then });
        var failing = Report(
            good,
            new()
            {
                IsLogging = true,
                LatestDeliveryTime = Then.AddHours(1),
                LatestDeliveryError = "AccessDenied",
            }
        );

        failing
            .Deliveries!.Single()
            .ShouldBe(
                new()
                {
                    Destination = "S3",
                    State = "Failed",
                    Error = "AccessDenied",
                    Since = Then.AddHours(1),
                }
            );
        Report(failing, new() { IsLogging = true, LatestDeliveryTime = Then.AddHours(2) })
            .Deliveries!.Single()
            .Since.ShouldBe(Then.AddHours(2));
    }

    [Fact]
    public void A_trail_that_delivers_is_Ready_and_one_whose_bucket_refuses_is_not()
    {
        Assess(new() { IsLogging = true, LatestDeliveryTime = Then }).Ready.ShouldBeNull();

        var ready = Assess(new() { IsLogging = true, LatestDeliveryError = "NoSuchBucket" }).Ready!;

        (ready.Status, ready.Reason).ShouldBe(("False", Reasons.DeliveryFailing));
        ready.Message.ShouldContain("'audit': NoSuchBucket");
    }

    [Fact]
    public void The_statements_that_a_bucket_lacks_are_pointed_to()
    {
        var state = TrailReport.Of(
            null,
            Observed(new() { IsLogging = true, LatestDeliveryError = "AccessDenied" }) with
            {
                MissingBucketPolicy = "[]",
            }
        );

        state.MissingBucketPolicy.ShouldBe("[]");
        TrailReport
            .Assess(Object(), new() { Trail = state })
            .Ready!.Message.ShouldContain("status.trail.missingBucketPolicy");
    }

    [Fact]
    public void What_does_not_arrive_elsewhere_is_a_warning()
    {
        var assessment = Assess(
            new()
            {
                IsLogging = true,
                LatestNotificationError = "AuthorizationError",
                LatestCloudWatchLogsDeliveryError = "AccessDenied",
                LatestDigestDeliveryError = "NoSuchBucket",
            }
        );

        assessment.Ready.ShouldBeNull();
        assessment.Warning!.Message.ShouldContain(
            "S3Digest (NoSuchBucket), SNS (AuthorizationError), CloudWatchLogs (AccessDenied)"
        );
    }

    [Fact]
    public void A_trail_that_shall_not_log_is_warned_of()
    {
        var status = new TrailStatus { Trail = Report(null, new() { LatestDeliveryError = "AccessDenied" }) };

        var assessment = TrailReport.Assess(Object(TrailLogging.Disabled), status);

        assessment.Warning!.Reason.ShouldBe(Reasons.LoggingDisabled);
        assessment.Ready.ShouldBeNull();
    }

    private static Reconcilers.Engine.Assessment Assess(GetTrailStatusResponse status) =>
        TrailReport.Assess(Object(), new() { Trail = Report(null, status) });

    private static TrailState Report(TrailState? before, GetTrailStatusResponse status) =>
        TrailReport.Of(before, Observed(status));

    private static ObservedTrail Observed(GetTrailStatusResponse status) =>
        new(new() { Name = TrailModel.Name, TrailArn = TrailModel.Arn }, new Dictionary<string, string>())
        {
            Status = status,
            EventSelectors = new(),
            InsightSelectors = [],
        };

    private static Trail Object(TrailLogging? logging = null) =>
        new()
        {
            Metadata = new() { Namespace = "ml", Name = "audit" },
            Spec = TrailSpecs.Plain with { Logging = logging },
        };
}
