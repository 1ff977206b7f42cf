using SageMakerMonitorOperator.Api.EventRules;

namespace SageMakerMonitorOperator.Api.Tests.EventRules;

public sealed class EventPresetTests
{
    public static TheoryData<EventPresetName> Names => [.. Enum.GetValues<EventPresetName>()];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_preset_has_a_row(EventPresetName name) => EventPresets.All.ContainsKey(name).ShouldBeTrue();

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_status_at_once_stays_within_the_usual_quota_of_a_pattern(EventPresetName name) =>
        Pattern(
            new()
            {
                Name = name,
                Statuses = EventPresets.All[name].Statuses,
                NameFilter = "*churn-*-v2*",
            }
        )
            .Length.ShouldBeLessThan(1024);

    [Fact]
    public void Without_more_a_preset_is_all_events_of_its_type() =>
        Pattern(new() { Name = EventPresetName.TrainingJobs })
            .ShouldBe("""{"source":["aws.sagemaker"],"detail-type":["SageMaker Training Job State Change"]}""");

    [Fact]
    public void Statuses_and_the_name_are_fields_of_the_detail() =>
        Pattern(
                new()
                {
                    Name = EventPresetName.TrainingJobs,
                    Statuses = ["Failed", "Stopped"],
                    NameFilter = "churn-*",
                }
            )
            .ShouldEndWith(
                """
                "detail":{"TrainingJobName":[{"prefix":"churn-"}],"TrainingJobStatus":["Failed","Stopped"]}}
                """
            );

    [Theory]
    [InlineData("churn", "\"churn\"")]
    [InlineData("churn-*", """{"prefix":"churn-"}""")]
    [InlineData("*-prod", """{"suffix":"-prod"}""")]
    [InlineData("churn-*-prod", """{"wildcard":"churn-*-prod"}""")]
    [InlineData("*churn*", """{"wildcard":"*churn*"}""")]
    public void Wildcards_are_used_only_where_nothing_else_does(string filter, string value) =>
        Pattern(new() { Name = EventPresetName.Endpoints, NameFilter = filter })
            .ShouldEndWith("{\"EndpointName\":[" + value + "]}}");

    [Fact]
    public void A_pipeline_is_known_by_the_end_of_its_ARN_which_may_be_in_small_letters() =>
        Pattern(new() { Name = EventPresetName.PipelineExecutions, NameFilter = "Churn" })
            .ShouldContain("""{"pipelineArn":[{"suffix":":pipeline/Churn"},{"suffix":":pipeline/churn"}]}""");

    [Fact]
    public void A_labeling_job_is_known_by_the_resources_of_the_event() =>
        Pattern(new() { Name = EventPresetName.LabelingJobs, NameFilter = "churn-*" })
            .ShouldEndWith(""","resources":[{"wildcard":"*:labeling-job/churn-*"}]}""");

    [Fact]
    public void Endpoints_are_matched_in_either_spelling_of_their_status() =>
        Pattern(new() { Name = EventPresetName.Endpoints, Statuses = ["UpdateRollbackFailed", "InService"] })
            .ShouldContain("""["UpdateRollbackFailed","UPDATE_ROLLBACK_FAILED","InService","IN_SERVICE"]""");

    [Fact]
    public void The_severity_of_findings_is_a_range_of_numbers() =>
        Pattern(new() { Name = EventPresetName.GuardDutyFindings, Statuses = ["Medium", "Critical"] })
            .ShouldContain("""{"severity":[{"numeric":[">=",4,"<",7]},{"numeric":[">=",9]}]}""");

    [Fact]
    public void A_status_inside_an_object_is_found_there() =>
        Pattern(
                new()
                {
                    Name = EventPresetName.AlarmStateChanges,
                    Statuses = ["ALARM"],
                    NameFilter = "ml_*",
                }
            )
            .ShouldEndWith(""","detail":{"alarmName":[{"prefix":"ml_"}],"state":{"value":["ALARM"]}}}""");

    private static string Pattern(EventPreset preset) => EventPatternText.Of(new EventRuleSpec { Preset = preset })!;
}
