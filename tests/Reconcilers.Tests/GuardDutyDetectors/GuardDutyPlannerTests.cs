using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.GuardDutyDetectors;
using SageMakerMonitorOperator.Aws.GuardDuty;
using SageMakerMonitorOperator.Reconcilers.Problems;
using static SageMakerMonitorOperator.Reconcilers.Tests.GuardDutyDetectors.GuardDutySpecs;

namespace SageMakerMonitorOperator.Reconcilers.Tests.GuardDutyDetectors;

public sealed class GuardDutyPlannerTests
{
    private readonly GuardDutyModel _aws = new();
    private readonly GuardDutyObject _detector;

    public GuardDutyPlannerTests() => _detector = new(_aws);

    [Fact]
    public void A_new_detector_is_told_of_every_feature_and_never_of_both_runtime_monitorings()
    {
        var create = Created(new());
        create.Enable.ShouldBeTrue();
        create
            .Features!.Select(feature => $"{feature.Name} {feature.Status}")
            .ShouldBe([
                "S3_DATA_EVENTS ENABLED",
                "EKS_AUDIT_LOGS ENABLED",
                "EBS_MALWARE_PROTECTION ENABLED",
                "RDS_LOGIN_EVENTS ENABLED",
                "LAMBDA_NETWORK_LOGS ENABLED",
                "EKS_RUNTIME_MONITORING DISABLED",
            ]);

        Created(new() { Features = [Feature("RUNTIME_MONITORING", "ENABLED"), Feature("S3_DATA_EVENTS", "DISABLED")] })
            .Features!.Select(feature => feature.Name)
            .ShouldBe([
                "RUNTIME_MONITORING",
                "S3_DATA_EVENTS",
                "EKS_AUDIT_LOGS",
                "EBS_MALWARE_PROTECTION",
                "RDS_LOGIN_EVENTS",
                "LAMBDA_NETWORK_LOGS",
            ]);
    }

    [Fact]
    public void A_create_has_a_token_of_its_object_and_owner_tags()
    {
        var create = Created(new());
        create.ClientToken.ShouldBe(Created(new() { Enable = false }).ClientToken);
        create.ClientToken!.Length.ShouldBe(64);
        create.Tags![OwnerTags.Name].ShouldBe("threats");
    }

    [Fact]
    public void Features_that_are_not_listed_are_not_looked_at()
    {
        GuardDutyDetectorSpec spec = new() { Features = [Feature("S3_DATA_EVENTS", "ENABLED")] };
        _detector.Reconcile(spec);
        _aws.Features["EKS_AUDIT_LOGS"] = new("EKS_AUDIT_LOGS", "DISABLED");

        _detector.Plan(spec).ShouldBeEmptyPlan();
    }

    [Fact]
    public void A_feature_that_drifts_is_told_by_its_name_and_only_listed_ones_are_sent()
    {
        GuardDutyDetectorSpec spec = new()
        {
            Features =
            [
                Feature("S3_DATA_EVENTS", "ENABLED"),
                Feature("RUNTIME_MONITORING", "ENABLED", ("EC2_AGENT_MANAGEMENT", "DISABLED")),
            ],
        };
        _detector.Reconcile(spec);
        _aws.Features["S3_DATA_EVENTS"] = new("S3_DATA_EVENTS", "DISABLED");
        _aws.Features["RUNTIME_MONITORING"] = new("RUNTIME_MONITORING", "ENABLED")
        {
            AdditionalConfiguration = [new("EC2_AGENT_MANAGEMENT", "ENABLED")],
        };

        var plan = _detector.Plan(spec);

        plan.Fields()
            .ShouldBe([
                "features[RUNTIME_MONITORING].additionalConfiguration[EC2_AGENT_MANAGEMENT].status",
                "features[S3_DATA_EVENTS].status",
            ]);
        var update = plan.Steps.ShouldHaveSingleItem().Request.ShouldBeOfType<UpdateDetectorRequest>();
        (update.Enable, update.FindingPublishingFrequency).ShouldBe((null, null));
        update.Features!.Select(feature => feature.Name).ShouldBe(["RUNTIME_MONITORING", "S3_DATA_EVENTS"]);
    }

    [Fact]
    public void A_feature_that_AWS_does_not_show_is_not_on()
    {
        _aws.Create();
        _aws.Features.Remove("AI_PROTECTION");

        _detector
            .Plan(new() { Features = [Feature("AI_PROTECTION", "DISABLED")] })
            .Fields()
            .ShouldNotContain("features[AI_PROTECTION].status");
        _detector
            .Plan(new() { Features = [Feature("AI_PROTECTION", "ENABLED")] })
            .Fields()
            .ShouldContain("features[AI_PROTECTION].status");
    }

    [Fact]
    public void Settings_that_are_unset_are_AWSs_defaults()
    {
        _detector.Reconcile(new());
        (_aws.IsEnabled, _aws.Frequency) = (false, "ONE_HOUR");

        var plan = _detector.Plan(new());

        plan.Fields().ShouldBe(["enable", "findingPublishingFrequency"]);
        var update = plan.Steps.ShouldHaveSingleItem().Request.ShouldBeOfType<UpdateDetectorRequest>();
        (update.Enable, update.FindingPublishingFrequency, update.Features).ShouldBe((true, "SIX_HOURS", null));
    }

    [Fact]
    public void Filters_come_once_the_detector_has_an_id_and_in_the_order_of_their_ranks()
    {
        GuardDutyDetectorSpec spec = new() { Filters = [Filter("late", 2), Filter("any"), Filter("early", 1)] };

        _detector.Reconcile(spec).Operations().ShouldBe(["CreateDetector"]);

        _aws.Filters.Select(filter => filter.Name).ShouldBe(["early", "late", "any"]);
        _detector.Owned.Where(part => part.Type == "Filter").Select(part => part.Id).ShouldBe(["any", "early", "late"]);
    }

    [Fact]
    public void A_filter_that_leaves_the_spec_is_deleted_first_and_those_of_others_stay()
    {
        _detector.Reconcile(new() { Filters = [Filter("old")] });
        _aws.Add("theirs");
        GuardDutyDetectorSpec spec = new() { Filters = [Filter("new")] };

        var plan = _detector.Plan(spec);

        plan.Operations().ShouldBe(["DeleteFilter", "CreateFilter"]);
        plan.Fields().ShouldBe(["filters[old]", "filters[new]"]);
        _detector.Reconcile(spec);
        _aws.Filters.Select(filter => filter.Name).ShouldBe(["theirs", "new"]);
        _detector.Owned.ShouldNotContain(part => part.Id == "old");
    }

    [Fact]
    public void A_filter_that_differs_is_changed_as_a_whole_but_for_its_rank()
    {
        GuardDutyDetectorSpec spec = new() { Filters = [Filter("low", 1) with { Action = "ARCHIVE" }] };
        _detector.Reconcile(spec);
        _aws.Filters[0] = _aws.Filters[0] with { Description = "by hand", Action = "NOOP" };

        var plan = _detector.Plan(spec);

        plan.Fields().ShouldBe(["filters[low].action", "filters[low].description"]);
        var update = plan.Steps.ShouldHaveSingleItem().Request.ShouldBeOfType<UpdateFilterRequest>();
        (update.Action, update.Description, update.Rank).ShouldBe(("ARCHIVE", "", null));
    }

    [Fact]
    public void A_place_beyond_the_last_filter_is_the_end()
    {
        GuardDutyDetectorSpec spec = new() { Filters = [Filter("late", 50)] };
        _detector.Reconcile(spec);
        _aws.Filter("late").Rank.ShouldBe(1);
        _detector.Plan(spec).ShouldBeEmptyPlan();

        _aws.Add("theirs", rank: 2);

        var plan = _detector.Plan(spec);
        plan.Fields().ShouldBe(["filters[late].rank"]);
        plan.Steps.ShouldHaveSingleItem().Request.ShouldBeOfType<UpdateFilterRequest>().Rank.ShouldBe(50);
    }

    [Fact]
    public void Destinations_come_last_and_are_changed_in_place()
    {
        GuardDutyDetectorSpec spec = new() { Filters = [Filter("low")], PublishingDestinations = [Destination()] };
        _detector.Reconcile(spec);

        var moved = spec with { PublishingDestinations = [Destination("arn:aws:s3:::others")], Filters = [] };
        var plan = _detector.Plan(moved);

        plan.Operations().ShouldBe(["DeleteFilter", "UpdatePublishingDestination"]);
        plan.Fields().ShouldBe(["filters[low]", "publishingDestinations[S3].destinationArn"]);
        _detector.Reconcile(moved);
        _detector.Reconcile(new());
        _aws.Destinations.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_somebody_else_made_and_differs_is_not_taken_over_silently()
    {
        _detector.Reconcile(new());
        _aws.Add("low", action: "ARCHIVE");
        _aws.Destinations.Add(_aws.Destination(new("arn:aws:s3:::theirs", Key)));

        (await RefusedAsync(new() { Filters = [Filter("low")] })).Message.ShouldContain("filter 'low'");
        var refused = await RefusedAsync(new() { PublishingDestinations = [Destination()] });
        (refused.Kind, refused.Reason).ShouldBe((ProblemKind.Stalled, Reasons.NameConflict));
        await _detector.CheckAsync(new() { Filters = [Filter("low")], AdoptionPolicy = AdoptionPolicy.IfUnowned });
        await _detector.CheckAsync(new() { PublishingDestinations = [Destination("arn:aws:s3:::theirs")] });
    }

    [Fact]
    public async Task What_an_administrator_manages_is_not_fought_over()
    {
        _detector.Reconcile(new());
        (_aws.Administrator, _aws.Frequency, _aws.IsEnabled) = ("999900001111", "ONE_HOUR", false);

        _detector.Plan(new()).ShouldBeEmptyPlan();
        var refused = await RefusedAsync(new() { Features = [Feature("S3_DATA_EVENTS", "DISABLED")] });
        (refused.Kind, refused.Reason).ShouldBe((ProblemKind.Stalled, Reasons.ManagedByAdministrator));
        refused.Message.ShouldContain("999900001111");
        refused.Message.ShouldContain("features[S3_DATA_EVENTS].status is ENABLED, should be DISABLED");
        (await RefusedAsync(new() { Filters = [Filter("low")] })).Reason.ShouldBe(Reasons.ManagedByAdministrator);
        await _detector.CheckAsync(new() { PublishingDestinations = [Destination()] });
        _detector.PlanDeletion().Awaits!.Reason.ShouldBe(Reasons.ManagedByAdministrator);
        _detector.PlanDeletion().Steps.ShouldBeEmpty();
    }

    [Fact]
    public void A_deletion_takes_the_detector_and_a_release_only_its_owner_tags()
    {
        _detector.Reconcile(new() { Tags = new Dictionary<string, string> { ["team"] = "ml" } });

        _detector.PlanDeletion().Operations().ShouldBe(["DeleteDetector"]);
        var untag = _detector.PlanRelease().Steps.ShouldHaveSingleItem().Request.ShouldBeOfType<UntagResourceRequest>();
        untag.TagKeys.Count.ShouldBe(4);
    }

    [Theory]
    [InlineData(PublishingStatuses.Publishing, null)]
    [InlineData(PublishingStatuses.PendingVerification, Reasons.PendingVerification)]
    [InlineData(PublishingStatuses.UnableToPublish, Reasons.CannotPublish)]
    [InlineData(PublishingStatuses.Stopped, Reasons.CannotPublish)]
    public void Ready_says_whether_findings_are_exported(string status, string? reason)
    {
        _aws.Create();
        _aws.Destinations.Add(_aws.Destination(new(Bucket, Key), status));

        _detector.Reconcile(new() { PublishingDestinations = [Destination()] });

        _detector.Assessment.Ready?.Reason.ShouldBe(reason);
        (_detector.Assessment.Ready is null).ShouldBe(reason is null);
        _detector.Assessment.Warning.ShouldBeNull();
    }

    private CreateDetectorRequest Created(GuardDutyDetectorSpec spec) =>
        _detector.Plan(spec).Steps.ShouldHaveSingleItem().Request.ShouldBeOfType<CreateDetectorRequest>();

    private async Task<Problem> RefusedAsync(GuardDutyDetectorSpec spec) =>
        (await Should.ThrowAsync<ProblemException>(() => _detector.CheckAsync(spec))).Problem;
}
