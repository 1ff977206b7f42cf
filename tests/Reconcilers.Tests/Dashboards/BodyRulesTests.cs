using System.Text.Json;
using SageMakerMonitorOperator.Api.Dashboards;
using SageMakerMonitorOperator.Reconcilers.Dashboards;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Dashboards;

/// <summary>What CEL cannot see: the reconciler alone refuses it.</summary>
public sealed class BodyRulesTests
{
    private static readonly DashboardKind Kind = new();

    [Theory]
    [InlineData("metric", """{"metrics":[]}""", "a metric widget must have `region`, a text")]
    [InlineData(
        "metric",
        """{"region":"r"}""",
        "a metric widget must have `metrics`, or an alarm in `annotations.alarms`"
    )]
    [InlineData(
        "metric",
        """{"region":"r","annotations":{"horizontal":[]}}""",
        "a metric widget must have `metrics`, or an alarm in `annotations.alarms`"
    )]
    [InlineData(
        "metric",
        """{"region":"r","metrics":[],"annotations":{"alarms":["a"]}}""",
        "a metric widget may not have both `metrics` and `annotations.alarms`"
    )]
    [InlineData(
        "metric",
        """{"region":"r","annotations":{"alarms":["a","b"]}}""",
        "`annotations.alarms` must be a list of one ARN"
    )]
    [InlineData(
        "metric",
        """{"region":"r","metrics":["AWS/SageMaker","Invocations"]}""",
        "`metrics` must be a list of lists, such as [[AWS/SageMaker, Invocations, EndpointName, churn]]"
    )]
    [InlineData("text", """{"markdown":5}""", "a text widget must have `markdown`, a text")]
    [InlineData("log", """{"query":"SOURCE 'a'"}""", "a log widget must have `region`, a text")]
    [InlineData("log", """{"region":"r"}""", "a log widget must have `query`, a text")]
    [InlineData("alarm", """{}""", "an alarm widget must have `alarms`, a list of 1 to 100 ARNs")]
    [InlineData("alarm", """{"alarms":[]}""", "an alarm widget must have `alarms`, a list of 1 to 100 ARNs")]
    [InlineData("explorer", """{"metrics":[{}]}""", "an explorer widget must have `labels`")]
    [InlineData("custom", """{}""", "a custom widget must have `endpoint`, a text")]
    public void What_a_type_of_widget_requires_is_checked_in_both_forms(string type, string properties, string message)
    {
        var widget = $$"""{"type":"{{type}}","properties":{{properties}}}""";
        var text = $$"""{"widgets":[{{widget}}]}""";
        Violations(new() { BodyJson = text })
            .ShouldBe([$"spec.bodyJson.widgets[0].properties: Invalid value: {message} [widget-properties]"]);
        var body = JsonSerializer.Deserialize(text, Api.ApiJsonContext.Default.DashboardBody);
        Violations(new() { Body = body })
            .ShouldBe([$"spec.body.widgets[0].properties: Invalid value: {message} [widget-properties]"]);
    }

    [Theory]
    [InlineData("[]", ": Invalid value: must be a JSON object: it is of type Array")]
    [InlineData("""{"a":"\ud800"}""", ": Invalid value: must be JSON with an object at the top [dashboard-json]")]
    [InlineData("{}", ": Invalid value: must have `widgets`, a list [dashboard-lists]")]
    [InlineData("""{"widgets":{}}""", ".widgets: Invalid value: must be a list [dashboard-lists]")]
    [InlineData("""{"widgets":["text"]}""", ".widgets[0]: Invalid value: must be an object [widget-shape]")]
    [InlineData(
        """{"widgets":[{"properties":{}}]}""",
        ".widgets[0]: Invalid value: must have `type`, a text [widget-shape]"
    )]
    [InlineData(
        """{"widgets":[{"type":"text"}]}""",
        ".widgets[0]: Invalid value: must have `properties`, an object [widget-shape]"
    )]
    [InlineData(
        """{"widgets":[{"type":"new","y":1,"properties":{}}]}""",
        ".widgets[0]: Invalid value: `x` and `y` must be set together or not at all [widget-position]"
    )]
    [InlineData(
        """{"widgets":[{"type":"new","x":24,"y":0,"properties":{}}]}""",
        ".widgets[0].x: Invalid value: must be a whole number from 0 to 23 [widget-grid]"
    )]
    [InlineData(
        """{"widgets":[{"type":"new","x":0,"y":-1,"properties":{}}]}""",
        ".widgets[0].y: Invalid value: must be a whole number from 0 on [widget-grid]"
    )]
    [InlineData(
        """{"widgets":[{"type":"new","width":"6","properties":{}}]}""",
        ".widgets[0].width: Invalid value: must be a whole number from 1 to 24 [widget-grid]"
    )]
    [InlineData(
        """{"widgets":[{"type":"new","height":1.5,"properties":{}}]}""",
        ".widgets[0].height: Invalid value: must be a whole number from 1 to 1000 [widget-grid]"
    )]
    [InlineData(
        """{"widgets":[],"variables":[{"type":"property","inputType":"input"}]}""",
        ".variables[0]: Invalid value: must have `id`, a text [dashboard-variable]"
    )]
    public void A_text_is_held_to_what_the_schema_says_of_the_structured_form(string text, string violation) =>
        Violations(new() { BodyJson = text }).ShouldBe([$"spec.bodyJson{violation}"]);

    [Fact]
    public void A_text_that_is_no_JSON_is_told_where()
    {
        var violation = Violations(new() { BodyJson = "{\"widgets\": [\n  {},\n]}" }).ShouldHaveSingleItem();
        violation.ShouldStartWith("spec.bodyJson: Invalid value: must be a JSON object: ");
        violation.ShouldContain("LineNumber: 2 | BytePositionInLine: 0");
    }

    [Fact]
    public void A_text_has_five_hundred_widgets_at_most()
    {
        static string Body(int count) =>
            $$"""{"widgets":[{{string.Join(',', Enumerable.Repeat("""{"type":"new","properties":{} }""", count))}}]}""";

        Violations(new() { BodyJson = Body(500) }).ShouldBeEmpty();
        Violations(new() { BodyJson = Body(501) })
            .ShouldBe([
                "spec.bodyJson.widgets: Invalid value: must have at most 500 items, and has 501 [dashboard-lists]",
            ]);
    }

    [Fact]
    public void What_the_schema_refuses_is_said_once() =>
        Violations(new())
            .ShouldBe(["spec: Invalid value: exactly one of `body` and `bodyJson` must be set [dashboard-one-body]"]);

    private static IEnumerable<string> Violations(DashboardSpec spec) =>
        Kind.Validate(DashboardObject.Of(spec)).Select(violation => violation.ToString());
}
