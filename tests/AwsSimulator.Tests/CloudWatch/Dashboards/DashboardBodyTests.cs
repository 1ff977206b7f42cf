using System.Net;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.CloudWatch.Dashboards;

public sealed class DashboardBodyTests : DashboardTest
{
    private const string Text = """{"type":"text","properties":{"markdown":"w"}}""";

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"widgets":[],"widgets":[]}""")]
    [InlineData("\"widgets\"")]
    public async Task A_body_that_is_no_JSON_object_is_refused(string body)
    {
        var answer = await PutDashboardAsync("a", body);
        answer.One("Code").ShouldBe("InvalidParameterInput");
        answer.One("Message").ShouldBe("The field DashboardBody must be a valid JSON object");
    }

    [Theory]
    [InlineData("""{}""", ": Should have required property 'widgets'")]
    [InlineData("""{"widgets":{}}""", "/widgets: Should be array")]
    [InlineData(
        """{"widgets":[],"end":"2026-01-01T00:00:00Z"}""",
        ": Should have property start when property end is present"
    )]
    [InlineData(
        """{"widgets":[],"start":"2026-01-01T00:00:00Z"}""",
        "/start: Should match format of a relative time, or of a time with end"
    )]
    [InlineData(
        """{"widgets":[],"periodOverride":"never"}""",
        "/periodOverride: Should be equal to one of the allowed values"
    )]
    [InlineData(
        """{"widgets":[],"variables":[{"type":"property","inputType":"input"}]}""",
        "/variables/0: Should have required property 'id'"
    )]
    [InlineData("""{"widgets":["text"]}""", "/widgets/0: Should be object")]
    public async Task What_is_wrong_with_a_body_is_listed(string body, string error) =>
        (await ErrorsAsync(body)).ShouldBe([error]);

    [Theory]
    [InlineData(""" "type":"graph","properties":{} """, "/type: Should be equal to one of the allowed values")]
    [InlineData(""" "properties":{} """, ": Should have required property 'type'")]
    [InlineData(""" "type":"text" """, ": Should have required property 'properties'")]
    [InlineData(""" "type":"text","properties":[] """, "/properties: Should be object")]
    [InlineData(""" "type":"text","x":24,"y":0,"properties":{"markdown":""} """, "/x: Should be <= 23")]
    [InlineData(""" "type":"text","x":0,"y":-1,"properties":{"markdown":""} """, "/y: Should be >= 0")]
    [InlineData(""" "type":"text","width":0,"properties":{"markdown":""} """, "/width: Should be >= 1")]
    [InlineData(""" "type":"text","height":1.5,"properties":{"markdown":""} """, "/height: Should be integer")]
    [InlineData(""" "type":"text","x":0,"properties":{"markdown":""} """, ": Should have required property 'y'")]
    [InlineData(""" "type":"text","y":0,"properties":{"markdown":""} """, ": Should have required property 'x'")]
    [InlineData(""" "type":"text","properties":{} """, "/properties: Should have required property 'markdown'")]
    [InlineData(""" "type":"text","properties":{"markdown":5} """, "/properties/markdown: Should be string")]
    [InlineData(
        """ "type":"log","properties":{"query":"SOURCE 'a'"} """,
        "/properties: Should have required property 'region'"
    )]
    [InlineData(
        """ "type":"log","properties":{"region":"eu-west-1"} """,
        "/properties: Should have required property 'query'"
    )]
    [InlineData(""" "type":"alarm","properties":{} """, "/properties: Should have required property 'alarms'")]
    [InlineData(
        """ "type":"alarm","properties":{"alarms":[]} """,
        "/properties/alarms: Should NOT have fewer than 1 items"
    )]
    [InlineData(
        """ "type":"explorer","properties":{"metrics":[{}]} """,
        "/properties: Should have required property 'labels'"
    )]
    [InlineData(""" "type":"custom","properties":{} """, "/properties: Should have required property 'endpoint'")]
    [InlineData(
        """ "type":"metric","properties":{"metrics":[]} """,
        "/properties: Should have required property 'region'"
    )]
    [InlineData(
        """ "type":"metric","properties":{"region":"eu-west-1"} """,
        "/properties: Should have required property 'metrics'"
    )]
    [InlineData(
        """ "type":"metric","properties":{"region":"r","annotations":{"horizontal":[]}} """,
        "/properties: Should have required property 'metrics'"
    )]
    [InlineData(
        """ "type":"metric","properties":{"region":"r","annotations":{"alarms":["a","b"]}} """,
        "/properties/annotations/alarms: Should NOT have more than 1 items"
    )]
    [InlineData(
        """ "type":"metric","properties":{"region":"r","metrics":[["a","b"]],"annotations":{"alarms":["a"]}} """,
        "/properties: Should NOT have both metrics and an alarm annotation"
    )]
    [InlineData(
        """ "type":"metric","properties":{"region":"r","metrics":[["a"]]} """,
        "/properties/metrics/0: Should NOT have fewer than 2 items"
    )]
    [InlineData(
        """ "type":"metric","properties":{"region":"r","metrics":["a"]} """,
        "/properties/metrics/0: Should be array"
    )]
    [InlineData(
        """ "type":"metric","properties":{"region":"r","metrics":[["a","b",{"d":"v"},{"stat":"Sum"},"x"]]} """,
        "/properties/metrics/0/2: Invalid metric field type, only \"String\" type is allowed",
        "/properties/metrics/0/3: Invalid metric field type, only \"String\" type is allowed",
        "/properties/metrics/0: Should NOT have fewer than 2 items"
    )]
    [InlineData(
        """ "type":"metric","properties":{"region":"r","metrics":[[{"label":"x"}]]} """,
        "/properties/metrics/0/0: Should have required property 'expression'"
    )]
    public async Task What_is_wrong_with_a_widget_is_listed(string widget, params string[] errors) =>
        (await ErrorsAsync($$"""{"widgets":[ { {{widget}} } ]}""")).ShouldBe(
            errors.Select(error => $"/widgets/0{error}")
        );

    [Fact]
    public async Task Five_hundred_widgets_are_the_most()
    {
        static string Body(int count) => $$"""{"widgets":[{{string.Join(',', Enumerable.Repeat(Text, count))}}]}""";

        (await ErrorsAsync(Body(501))).ShouldBe(["/widgets: Should NOT have more than 500 items"]);
        (await PutDashboardAsync("a", Body(500))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_AWS_does_not_know_is_saved_with_a_warning()
    {
        var answer = await PutDashboardAsync(
            "a",
            """{"widgets":[{"type":"text","properties":{"markdown":"hello","colour":"red"}}]}"""
        );
        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.One("DataPath").ShouldBe("/widgets/0/properties");
        answer.One("Message").ShouldBe("Should NOT have additional properties");
        Dashboards.FindBody("a").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("""["AWS/SageMaker","Invocations"]""")]
    [InlineData("""["AWS/SageMaker","Invocations","EndpointName","churn",{"stat":"Sum"}]""")]
    [InlineData("""["...",{"stat":"p99"}]""")]
    [InlineData("""[{"expression":"SUM(METRICS())"}]""")]
    public async Task A_metric_has_many_forms(string metric)
    {
        var body =
            $$$"""{"widgets":[{"type":"metric","properties":{"region":"eu-west-1","metrics":[{{{metric}}}]}}]}""";
        var answer = await PutDashboardAsync("a", body);
        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.All("Message").ShouldBeEmpty();
    }
}
