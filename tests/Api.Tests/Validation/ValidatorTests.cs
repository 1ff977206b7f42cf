using System.Text.Json;
using SageMakerMonitorOperator.Api.Validation;

namespace SageMakerMonitorOperator.Api.Tests.Validation;

public sealed class ValidatorTests
{
    private const string Good = """
        {"apiVersion":"sagemakermonitor.dev/v1alpha1","kind":"MetricAlarm","metadata":{"name":"a","namespace":"ml"},
         "spec":{"namespace":"AWS/SageMaker","metricName":"Invocations","statistic":"Sum","periodSeconds":60,
                 "evaluationPeriods":5,"threshold":1,"comparisonOperator":"LessThanThreshold"%MORE%}%AFTER%}
        """;

    [Fact]
    public void Fields_that_are_null_count_as_unset() =>
        Validate(""","accountRef":null,"dimensions":{"EndpointName":null}""").ShouldBeEmpty();

    [Fact]
    public void Status_and_metadata_are_not_the_users_business() =>
        Validate("", ""","status":{"observedGeneration":-1,"later":[1]}""").ShouldBeEmpty();

    [Fact]
    public void Unknown_fields_at_the_top_are_named() =>
        Validate("", ""","sepc":{}""").ShouldBe(["sepc: unknown field \"sepc\""]);

    [Fact]
    public void All_violations_come_at_once() =>
        Validate(""","evaluationPeriodz":5,"region":"Ireland","datapointsToAlarm":9""").Count.ShouldBe(3);

    [Fact]
    public void Rules_are_left_out_where_the_types_are_wrong_already() =>
        Validate(""","alarmDescription":5,"datapointsToAlarm":9""")
            .ShouldHaveSingleItem()
            .ShouldStartWith("spec.alarmDescription");

    [Fact]
    public void Metadata_that_cannot_be_read_is_a_violation_and_no_exception() =>
        MetricAlarmValidator
            .Instance.Validate(JsonElement.Parse(Json("", "").Replace("\"ml\"", "5", StringComparison.Ordinal)))
            .ShouldHaveSingleItem()
            .Field.ShouldBe("metadata.namespace");

    [Fact]
    public void The_wire_holds_no_computed_properties()
    {
        var alarm = JsonElement.Parse(Json("", "")).Deserialize(ApiJsonContext.Default.MetricAlarm)!;
        alarm.AwsName.ShouldBe("ml_a");
        JsonSerializer.Serialize(alarm, ApiJsonContext.Default.MetricAlarm).ShouldNotContain("awsName");
    }

    private static List<string> Validate(string more, string after = "") =>
        [
            .. MetricAlarmValidator
                .Instance.Validate(JsonElement.Parse(Json(more, after)))
                .Select(violation => violation.ToString()),
        ];

    private static string Json(string more, string after) =>
        Good.Replace("%MORE%", more, StringComparison.Ordinal).Replace("%AFTER%", after, StringComparison.Ordinal);
}
