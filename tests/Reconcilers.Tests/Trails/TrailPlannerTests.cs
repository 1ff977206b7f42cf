using SageMakerMonitorOperator.Api.Trails;
using SageMakerMonitorOperator.Aws.CloudTrail;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Trails;

public sealed class TrailPlannerTests
{
    private static readonly TrailSpec Plain = TrailSpecs.Plain;

    private readonly TrailModel _aws = new();
    private readonly TrailObject _trail;

    public TrailPlannerTests() => _trail = new(_aws);

    [Fact]
    public void A_new_trail_is_made_with_its_tags_selects_and_only_then_logs()
    {
        var plan = _trail.Plan(
            Plain with
            {
                Presets = [TrailPreset.SageMakerManagement],
                InsightSelectors = [new() { InsightType = "ApiCallRateInsight" }],
            }
        );

        plan.Operations().ShouldBe(["CreateTrail", "PutEventSelectors", "StartLogging", "PutInsightSelectors"]);
        ((CreateTrailRequest)plan.Steps[0].Request).TagsList!.Count.ShouldBe(4);
    }

    [Fact]
    public void A_trail_with_AWSs_defaults_is_made_and_started() =>
        _trail.Plan(Plain).Operations().ShouldBe(["CreateTrail", "StartLogging"]);

    [Fact]
    public void A_trail_that_shall_not_log_is_not_started() =>
        _trail.Plan(Plain with { Logging = TrailLogging.Disabled }).Operations().ShouldBe(["CreateTrail"]);

    [Fact]
    public void A_process_that_died_before_the_start_starts_the_trail_the_next_time()
    {
        _trail.Interrupt(Plain, steps: 1);

        _trail.Plan(Plain).Operations().ShouldBe(["StartLogging"]);
    }

    [Fact]
    public void A_trail_that_somebody_stopped_is_started_again()
    {
        _trail.Reconcile(Plain);
        _aws.IsLogging = false;

        var plan = _trail.Plan(Plain);

        plan.Operations().ShouldBe(["StartLogging"]);
        plan.Drift.ShouldHaveSingleItem().Field.ShouldBe("logging");
    }

    [Fact]
    public void Selectors_that_somebody_edited_are_put_again()
    {
        var spec = Plain with { Presets = [TrailPreset.SageMakerInferenceDataEvents] };
        _trail.Reconcile(spec);
        (_aws.Basic, _aws.Advanced) = ([new() { ReadWriteType = "ReadOnly" }], []);

        var plan = _trail.Plan(spec);

        plan.Operations().ShouldBe(["PutEventSelectors"]);
        plan.Fields().ShouldBe(["advancedEventSelectors", "eventSelectors"]);
    }

    [Fact]
    public void Selectors_that_are_taken_out_of_the_spec_give_way_to_AWSs_default()
    {
        _trail.Reconcile(Plain with { Presets = [TrailPreset.SageMakerMlflow] });

        var put = (PutEventSelectorsRequest)_trail.Plan(Plain).Steps.ShouldHaveSingleItem().Request;

        put.AdvancedEventSelectors.ShouldBeNull();
        put.EventSelectors.ShouldHaveSingleItem()
            .ShouldBe(new() { ReadWriteType = "All", IncludeManagementEvents = true });
    }

    [Fact]
    public void What_is_taken_out_of_the_spec_is_taken_off_the_trail_by_empty_texts_the_log_group_with_its_role()
    {
        _trail.Reconcile(
            Plain with
            {
                S3KeyPrefix = "ml",
                SnsTopic = new() { Name = "told" },
                KmsKeyId = "alias/audit",
                CloudWatchLogs = new()
                {
                    LogGroupRef = new() { Name = "audit" },
                    RoleArn = "arn:aws:iam::111122223333:role/a",
                },
            }
        );

        var update = (UpdateTrailRequest)_trail.Plan(Plain).Steps.ShouldHaveSingleItem().Request;

        new[]
        {
            update.S3KeyPrefix,
            update.SnsTopicName,
            update.KmsKeyId,
            update.CloudWatchLogsLogGroupArn,
            update.CloudWatchLogsRoleArn,
        }.ShouldAllBe(text => text == "");
        update.S3BucketName.ShouldBeNull();
        update.IsMultiRegionTrail.ShouldBeNull();
    }

    [Fact]
    public void A_log_group_goes_out_with_a_star_and_with_its_role_though_one_of_them_differs()
    {
        var logs = new TrailLogs
        {
            LogGroupArn = "arn:aws:logs:eu-west-1:111122223333:log-group:/a",
            RoleArn = "arn:aws:iam::111122223333:role/a",
        };
        _trail.Reconcile(Plain with { CloudWatchLogs = logs });

        var update = (UpdateTrailRequest)
            _trail
                .Plan(Plain with { CloudWatchLogs = logs with { RoleArn = "arn:aws:iam::111122223333:role/b" } })
                .Steps.Single()
                .Request;

        update.CloudWatchLogsLogGroupArn.ShouldBe("arn:aws:logs:eu-west-1:111122223333:log-group:/a:*");
        update.CloudWatchLogsRoleArn.ShouldBe("arn:aws:iam::111122223333:role/b");
    }

    [Fact]
    public void Insights_go_before_the_events_that_they_are_drawn_from()
    {
        _trail.Reconcile(
            Plain with
            {
                Presets = [TrailPreset.SageMakerManagement],
                InsightSelectors = [new() { InsightType = "ApiCallRateInsight" }],
            }
        );

        _trail
            .Plan(Plain with { Presets = [TrailPreset.SageMakerFeatureStore] })
            .Operations()
            .ShouldBe(["PutInsightSelectors", "PutEventSelectors"]);
    }

    [Fact]
    public void An_adopted_trail_is_tagged_before_anything_else_of_it_changes()
    {
        _aws.Create();

        _trail.Plan(Plain).Operations().ShouldBe(["AddTags", "UpdateTrail", "StartLogging"]);
    }

    [Fact]
    public void Presets_become_one_list_of_advanced_selectors_with_those_of_the_spec()
    {
        var plan = _trail.Plan(
            Plain with
            {
                Presets = [TrailPreset.SageMakerInferenceDataEvents, TrailPreset.SageMakerManagement],
                AdvancedEventSelectors =
                [
                    new() { FieldSelectors = [new() { Field = "eventCategory", EqualTo = ["NetworkActivity"] }] },
                ],
            }
        );

        var put = plan.Steps.Select(step => step.Request).OfType<PutEventSelectorsRequest>().Single();
        put.AdvancedEventSelectors!.Select(selector => selector.Name)
            .ShouldBe(["SageMakerManagement", "SageMakerInferenceDataEvents", null]);
        var inference = put.AdvancedEventSelectors![1].FieldSelectors.ToDictionary(field => field.Field);
        inference["resources.type"].EqualTo.ShouldBe(["AWS::SageMaker::Endpoint"]);
        inference["eventName"]
            .EqualTo.ShouldBe(["InvokeEndpoint", "InvokeEndpointAsync", "InvokeEndpointWithResponseStream"]);
        inference["eventCategory"].EqualTo.ShouldBe(["Data"]);
    }
}
