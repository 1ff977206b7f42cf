using System.Text.Json;
using SageMakerMonitorOperator.Api;
using SageMakerMonitorOperator.Api.MetricAlarms;
using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Reconcilers.MetricAlarms;

namespace SageMakerMonitorOperator.Reconcilers.Tests.MetricAlarms;

public sealed class MetricAlarmPlannerTests
{
    private static readonly MetricAlarmSpec Spec = FieldCases.Base;

    private readonly CloudWatchModel _aws = new();
    private readonly AlarmObject _alarm;

    public MetricAlarmPlannerTests() => _alarm = new AlarmObject(_aws);

    [Fact]
    public void A_new_alarm_is_made_in_one_call_with_its_owner_tags()
    {
        var plan = _alarm.Reconcile(Spec with { Tags = new Dictionary<string, string> { ["team"] = "ml" } });
        plan.Operations().ShouldBe(["PutMetricAlarm"]);
        plan.Put().AlarmName.ShouldBe("ml_churn");
        plan.Put()
            .Tags!.Select(tag => $"{tag.Key}={tag.Value}")
            .ShouldBe([
                "sagemakermonitor.dev/cluster-id=cluster-1",
                "sagemakermonitor.dev/kind=MetricAlarm",
                "sagemakermonitor.dev/name=churn",
                "sagemakermonitor.dev/namespace=ml",
                "team=ml",
            ]);
    }

    [Fact]
    public void An_update_sends_no_tags_with_the_alarm_since_AWS_would_ignore_them()
    {
        _alarm.Reconcile(Spec);
        _alarm.Plan(Spec with { Threshold = 2 }).Put().Tags.ShouldBeNull();
    }

    [Fact]
    public void An_adopted_alarm_is_tagged_before_its_configuration_is_replaced()
    {
        _alarm.Reconcile(Spec);
        _aws.Tags.Clear();
        var plan = _alarm.Reconcile(Spec with { Threshold = 2 });
        plan.Operations().ShouldBe(["TagResource", "PutMetricAlarm"]);
        _aws.Tags.ShouldBe(AlarmObject.Self.Tags(), ignoreOrder: true);
    }

    [Fact]
    public void A_changed_tag_value_and_a_dropped_tag_change_and_a_foreign_one_stays()
    {
        _alarm.Reconcile(
            Spec with
            {
                Tags = new Dictionary<string, string> { ["team"] = "ml", ["stage"] = "prod" },
            }
        );
        _aws.Tags["foreign"] = "x";
        var plan = _alarm.Reconcile(Spec with { Tags = new Dictionary<string, string> { ["team"] = "platform" } });
        plan.Operations().ShouldBe(["TagResource", "UntagResource"]);
        plan.Fields().ShouldBe(["tags.team", "tags.stage"]);
        (_aws.Tags["team"], _aws.Tags["foreign"], _aws.Tags.ContainsKey("stage")).ShouldBe(("platform", "x", false));
    }

    [Fact]
    public void A_tag_that_was_there_before_the_operator_and_never_in_the_spec_is_foreign()
    {
        _alarm.Reconcile(Spec);
        _aws.Tags["team"] = "theirs";
        _alarm.Reconcile(Spec).ShouldBeEmptyPlan();
        _aws.Tags["team"].ShouldBe("theirs");
    }

    [Fact]
    public void A_tag_changed_behind_the_operators_back_is_put_back()
    {
        _alarm.Reconcile(Spec with { Tags = new Dictionary<string, string> { ["team"] = "ml" } });
        _aws.Tags["team"] = "mine";
        var drift = _alarm.Reconcile(Spec with { Tags = new Dictionary<string, string> { ["team"] = "ml" } }).Drift;
        (drift[0].Field, drift[0].Desired, drift[0].Observed).ShouldBe(("tags.team", "ml", "mine"));
        _aws.Tags["team"].ShouldBe("ml");
    }

    [Fact]
    public void A_mute_by_hand_survives_an_update_of_another_field()
    {
        _alarm.Reconcile(Spec);
        _aws.ActionsEnabled = false;
        _alarm.Plan(Spec).ShouldBeEmptyPlan();
        var plan = _alarm.Reconcile(Spec with { Threshold = 2 });
        plan.Fields().ShouldBe(["threshold"]);
        _aws.ActionsEnabled.ShouldBe(false);
    }

    [Fact]
    public void A_mute_by_hand_is_undone_when_the_spec_says_so()
    {
        _alarm.Reconcile(Spec with { ActionsEnabled = true });
        _aws.ActionsEnabled = false;
        _alarm.Reconcile(Spec with { ActionsEnabled = true }).Fields().ShouldBe(["actionsEnabled"]);
        _aws.ActionsEnabled.ShouldBe(true);
    }

    [Fact]
    public void A_change_of_one_field_keeps_all_others_though_AWS_replaces_the_whole_alarm()
    {
        var percentile = Spec with
        {
            Statistic = null,
            ExtendedStatistic = "p99",
            EvaluateLowSampleCountPercentile = "ignore",
            TreatMissingData = "notBreaching",
        };
        _alarm.Reconcile(percentile);
        _alarm.Reconcile(percentile with { Threshold = 2 });
        var alarm = _aws.Observe(Presentation.Plain)!.Alarm;
        (alarm.EvaluateLowSampleCountPercentile, alarm.TreatMissingData, alarm.Threshold).ShouldBe(
            ("ignore", "notBreaching", 2)
        );
    }

    [Fact]
    public void A_field_taken_out_of_the_spec_goes_back_to_the_default_of_AWS()
    {
        _alarm.Reconcile(Spec with { TreatMissingData = "breaching", AlarmDescription = "text", Unit = "Count" });
        var plan = _alarm.Reconcile(Spec);
        plan.Fields().ShouldBe(["alarmDescription", "treatMissingData", "unit"]);
        _aws.Observe(Presentation.Plain)!.Alarm.AlarmDescription.ShouldBeNull();
    }

    [Theory]
    [InlineData("1")]
    [InlineData("1.0")]
    [InlineData("1e0")]
    [InlineData("100E-2")]
    public void A_threshold_is_a_number_however_it_is_written(string number)
    {
        _alarm.Reconcile(Spec with { Threshold = 1 });
        var spec = JsonSerializer.Serialize(
            new Api.MetricAlarms.MetricAlarm { Spec = Spec },
            ApiJsonContext.Default.MetricAlarm
        );
        var written = spec.Replace("\"threshold\":1,", $"\"threshold\":{number},", StringComparison.Ordinal);
        var alarm = JsonSerializer.Deserialize(written, ApiJsonContext.Default.MetricAlarm)!;
        alarm.Spec.Threshold.ShouldBe(1);
        _alarm.Plan(alarm.Spec).ShouldBeEmptyPlan();
    }

    [Fact]
    public void A_minus_before_zero_is_no_difference()
    {
        _alarm.Reconcile(Spec with { Threshold = -0.0 });
        _alarm.Plan(Spec with { Threshold = 0.0 }).ShouldBeEmptyPlan();
    }

    [Theory]
    [InlineData("first\nsecond", "first\r\nsecond")]
    [InlineData("first\r\nsecond", "first\nsecond")]
    [InlineData("first\rsecond", "first\nsecond")]
    public void Line_ends_that_XML_rewrites_are_no_difference(string here, string there)
    {
        _alarm.Reconcile(Spec with { AlarmDescription = here });
        _alarm.Plan(Spec with { AlarmDescription = there }).ShouldBeEmptyPlan();
    }

    [Fact]
    public void The_description_is_sent_as_it_was_written()
    {
        var plan = _alarm.Reconcile(Spec with { AlarmDescription = " a\r\n\tb " });
        plan.Put().AlarmDescription.ShouldBe(" a\r\n\tb ");
    }

    [Fact]
    public void Missing_data_of_DynamoDB_is_ignored_whatever_the_alarm_says()
    {
        var table = Spec with { Namespace = "AWS/DynamoDB", TreatMissingData = "breaching" };
        _alarm.Reconcile(table);
        _alarm.Plan(table, new Presentation(Defaults: true)).ShouldBeEmptyPlan();
        _alarm.Plan(table with { TreatMissingData = null }).ShouldBeEmptyPlan();
    }

    [Fact]
    public void A_statistic_of_the_other_form_takes_the_place_of_the_first()
    {
        _alarm.Reconcile(Spec);
        var plan = _alarm.Reconcile(Spec with { Statistic = null, ExtendedStatistic = "p99" });
        plan.Fields().ShouldBe(["extendedStatistic", "statistic"]);
        (plan.Put().Statistic, plan.Put().ExtendedStatistic).ShouldBe((null, "p99"));
    }

    [Fact]
    public void Unset_and_None_are_two_units()
    {
        _alarm.Reconcile(Spec);
        _alarm.Plan(Spec with { Unit = "None" }).Fields().ShouldBe(["unit"]);
    }

    [Fact]
    public void Free_text_that_looks_like_another_field_is_not_taken_for_it()
    {
        var (plain, query) = (
            new MetricAlarmSpec(),
            new Api.MetricAlarms.MetricDataQuery { Id = "e0", Expression = "m0" }
        );
        _alarm.Reconcile(plain with { Metrics = [query with { Label = "a, periodSeconds: 60" }] });
        _alarm
            .Plan(plain with { Metrics = [query with { Label = "a", PeriodSeconds = 60 }] })
            .Fields()
            .ShouldBe(["metrics[e0]"]);
    }

    [Fact]
    public void Deletion_names_exactly_this_alarm()
    {
        _alarm.Reconcile(Spec);
        var step = MetricAlarmPlanner.Delete(_aws.Observe(Presentation.Plain)!).Steps.ShouldHaveSingleItem();
        ((DeleteAlarmsRequest)step.Request).AlarmNames.ShouldBe(["ml_churn"]);
    }

    [Fact]
    public void Release_takes_off_the_owner_tags_and_no_others()
    {
        _alarm.Reconcile(Spec with { Tags = new Dictionary<string, string> { ["team"] = "ml" } });
        _aws.Tags["sagemakermonitor.development"] = "foreign";
        AlarmObject.Release(_aws.Observe(Presentation.Plain)!).Steps.ToList().ForEach(_aws.Apply);
        _aws.Tags.Keys.ShouldBe(["team", "sagemakermonitor.development"], ignoreOrder: true);
        AlarmObject.Release(_aws.Observe(Presentation.Plain)!).ShouldBeEmptyPlan();
    }
}
