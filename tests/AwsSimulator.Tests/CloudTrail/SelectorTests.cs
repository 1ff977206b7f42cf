using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.CloudTrail;

public sealed class SelectorTests : CloudTrailTest
{
    private const string Invalid = "InvalidEventSelectorsException";

    [Fact]
    public async Task A_trail_that_nobody_gave_selectors_has_the_default_one()
    {
        await CreateAsync();
        const string Default =
            """[{"ReadWriteType":"All","IncludeManagementEvents":true,"DataResources":[],"ExcludeManagementEventSources":[]}]""";

        (await SelectorsAsync())["EventSelectors"]!.ToJsonString().ShouldBe(Default);
        await PutAsync(("EventSelectors", "[{}]"));

        (await SelectorsAsync())["EventSelectors"]!.ToJsonString().ShouldBe(Default);
        (await DescribedAsync())[0]["HasCustomEventSelectors"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task Selectors_of_one_form_replace_those_of_the_other()
    {
        await CreateAsync();
        await PutAsync(("EventSelectors", """[{"ReadWriteType":"WriteOnly"}]"""));
        (await DescribedAsync())[0]["HasCustomEventSelectors"]!.GetValue<bool>().ShouldBeTrue();

        const string Data =
            """[{"Name":"inference","FieldSelectors":[{"Field":"eventCategory","Equals":["Data"]},{"Field":"resources.type","Equals":["AWS::SageMaker::Endpoint"]}]}]""";
        await PutAsync(("AdvancedEventSelectors", Data));
        var selectors = await SelectorsAsync();
        selectors.ContainsKey("EventSelectors").ShouldBeFalse();
        selectors["AdvancedEventSelectors"]!.ToJsonString().ShouldBe(Data);
    }

    [Theory]
    [InlineData("[]", "[]", "Either")]
    [InlineData("[{}]", """[{"FieldSelectors":[{"Field":"eventCategory","Equals":["Management"]}]}]""", "not both")]
    [InlineData("[{},{},{},{},{},{}]", null, "at most 5")]
    [InlineData("""[{"ReadWriteType":"Some"}]""", null, "enum value set")]
    [InlineData("""[{"DataResources":[{"Type":"AWS::SageMaker::Endpoint","Values":["*"]}]}]""", null, "resource type")]
    [InlineData("""[{"ExcludeManagementEventSources":["s3.amazonaws.com"]}]""", null, "cannot be excluded")]
    [InlineData(
        """[{"IncludeManagementEvents":false,"ExcludeManagementEventSources":["kms.amazonaws.com"]}]""",
        null,
        "are included"
    )]
    [InlineData(null, """[{"Name":"none"}]""", "FieldSelectors")]
    [InlineData(null, """[{"FieldSelectors":[{"Field":"eventCategory"}]}]""", "no operator")]
    [InlineData(null, """[{"FieldSelectors":[{"Field":"readOnly","Equals":["true"]}]}]""", "eventCategory")]
    [InlineData(null, """[{"FieldSelectors":[{"Field":"eventCategory","NotEquals":["Data"]}]}]""", "Equals only")]
    [InlineData(null, """[{"FieldSelectors":[{"Field":"eventCategory","Equals":["Data"]}]}]""", "resources.type")]
    [InlineData(
        null,
        """[{"FieldSelectors":[{"Field":"eventCategory","Equals":["Management"]},{"Field":"eventSource","Equals":["sagemaker.amazonaws.com"]}]}]""",
        "can be excluded"
    )]
    [InlineData(
        null,
        """[{"FieldSelectors":[{"Field":"eventCategory","Equals":["Management"]},{"Field":"eventCategory","Equals":["Management"]}]}]""",
        "given once"
    )]
    public async Task Selectors_that_AWS_would_not_take_are_refused(string? basic, string? advanced, string message)
    {
        await CreateAsync();

        await RefusedAsync(
            "PutEventSelectors",
            Request(("EventSelectors", basic), ("AdvancedEventSelectors", advanced)),
            Invalid,
            message
        );
    }

    [Fact]
    public async Task A_trail_takes_500_values_and_250_data_resources_in_all()
    {
        await CreateAsync();
        var values = string.Join(",", Enumerable.Range(0, 251).Select(number => $"\"arn:aws:s3:::b/{number}\""));
        await RefusedAsync(
            "PutEventSelectors",
            Request(("EventSelectors", $$"""[{"DataResources":[{"Type":"AWS::S3::Object","Values":[{{values}}]}]}]""")),
            Invalid,
            "at most 250"
        );
        var half =
            $$"""{"FieldSelectors":[{"Field":"eventCategory","Equals":["Data"]},{"Field":"resources.type","Equals":["AWS::S3::Object"]},{"Field":"resources.ARN","StartsWith":[{{values}}]}]}""";
        await RefusedAsync(
            "PutEventSelectors",
            Request(("AdvancedEventSelectors", $"[{half},{half}]")),
            Invalid,
            "at most 500"
        );
    }

    [Fact]
    public async Task Insights_are_off_until_they_are_put_and_off_again_with_an_empty_list()
    {
        await CreateAsync();
        await RefusedAsync("GetInsightSelectors", new() { ["TrailName"] = Trail }, "InsightNotEnabledException");
        await InsightsAsync("""[{"InsightType":"ApiCallRateInsight"}]""");

        (await DoneAsync("GetInsightSelectors", new() { ["TrailName"] = Trail }))["InsightSelectors"]!
            .ToJsonString()
            .ShouldBe("""[{"InsightType":"ApiCallRateInsight","EventCategories":["Management"]}]""");
        (await DescribedAsync())[0]["HasInsightSelectors"]!.GetValue<bool>().ShouldBeTrue();

        await InsightsAsync("[]");
        await RefusedAsync("GetInsightSelectors", new() { ["TrailName"] = Trail }, "InsightNotEnabledException");
    }

    [Fact]
    public async Task Insights_of_management_events_need_a_trail_that_logs_them()
    {
        await CreateAsync();
        await PutAsync(("EventSelectors", """[{"IncludeManagementEvents":false}]"""));

        await RefusedAsync(
            "PutInsightSelectors",
            new()
            {
                ["TrailName"] = Trail,
                ["InsightSelectors"] = JsonNode.Parse("""[{"InsightType":"ApiErrorRateInsight"}]"""),
            },
            "InvalidInsightSelectorsException"
        );
    }

    private Task<JsonObject> SelectorsAsync() => DoneAsync("GetEventSelectors", new() { ["TrailName"] = Trail });

    private Task<JsonObject> PutAsync(params (string Name, string? Json)[] lists) =>
        DoneAsync("PutEventSelectors", Request(lists));

    private Task<JsonObject> InsightsAsync(string selectors) =>
        DoneAsync(
            "PutInsightSelectors",
            new() { ["TrailName"] = Trail, ["InsightSelectors"] = JsonNode.Parse(selectors) }
        );

    private static JsonObject Request(params (string Name, string? Json)[] lists)
    {
        var request = new JsonObject { ["TrailName"] = Trail };
        foreach (var (name, json) in lists)
        {
            request[name] = json is null ? null : JsonNode.Parse(json);
        }

        return request;
    }
}
