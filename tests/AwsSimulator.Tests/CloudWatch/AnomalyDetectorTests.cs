using System.Net;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.CloudWatch.AnomalyDetectors;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.CloudWatch;

public sealed class AnomalyDetectorTests : SimulatorTest
{
    private const string Identity = "Sum AWS/SageMaker/Invocations{EndpointName=churn,VariantName=v}";

    private static readonly (string, string)[] Single =
    [
        ("SingleMetricAnomalyDetector.Namespace", "AWS/SageMaker"),
        ("SingleMetricAnomalyDetector.MetricName", "Invocations"),
        ("SingleMetricAnomalyDetector.Dimensions.member.1.Name", "VariantName"),
        ("SingleMetricAnomalyDetector.Dimensions.member.1.Value", "v"),
        ("SingleMetricAnomalyDetector.Dimensions.member.2.Name", "EndpointName"),
        ("SingleMetricAnomalyDetector.Dimensions.member.2.Value", "churn"),
        ("SingleMetricAnomalyDetector.Stat", "Sum"),
    ];

    private static readonly (string, string)[] Math =
    [
        ("MetricMathAnomalyDetector.MetricDataQueries.member.1.Id", "m1"),
        ("MetricMathAnomalyDetector.MetricDataQueries.member.1.MetricStat.Metric.Namespace", "AWS/SageMaker"),
        ("MetricMathAnomalyDetector.MetricDataQueries.member.1.MetricStat.Metric.MetricName", "Invocations"),
        ("MetricMathAnomalyDetector.MetricDataQueries.member.1.MetricStat.Period", "300"),
        ("MetricMathAnomalyDetector.MetricDataQueries.member.1.MetricStat.Stat", "Sum"),
        ("MetricMathAnomalyDetector.MetricDataQueries.member.1.ReturnData", "false"),
        ("MetricMathAnomalyDetector.MetricDataQueries.member.2.Id", "e1"),
        ("MetricMathAnomalyDetector.MetricDataQueries.member.2.Expression", "m1 * 2"),
        ("MetricMathAnomalyDetector.MetricDataQueries.member.2.ReturnData", "true"),
    ];

    private DetectorStore Detectors => Server.CloudWatch.AnomalyDetectors(AccountId, Region);

    [Fact]
    public async Task A_detector_is_described_as_it_was_put_with_what_AWS_adds()
    {
        await PutDetectorAsync([
            .. Single,
            ("Configuration.ExcludedTimeRanges.member.1.StartTime", "2026-05-02T00:00:00Z"),
            ("Configuration.ExcludedTimeRanges.member.1.EndTime", "2026-05-02T01:00:00Z"),
            ("Configuration.ExcludedTimeRanges.member.2.StartTime", "2026-05-01T00:00:00Z"),
            ("Configuration.ExcludedTimeRanges.member.2.EndTime", "2026-05-01T01:00:00Z"),
            ("Configuration.MetricTimezone", "Europe/Berlin"),
            ("MetricCharacteristics.PeriodicSpikes", "true"),
        ]);

        var described = await DescribeDetectorsAsync();

        described.One("StateValue").ShouldBe("PENDING_TRAINING");
        described.All("Stat").ShouldBe(["Sum", "Sum"], "the deprecated members are answered too");
        described.All("StartTime").ShouldBe(["2026-05-01T00:00:00Z", "2026-05-02T00:00:00Z"]);
        described.One("MetricTimezone").ShouldBe("Europe/Berlin");
        described.One("PeriodicSpikes").ShouldBe("true");
        described.One("AnomalyDetectorId").ShouldNotBeEmpty();
        Detectors.Find(Identity).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_put_in_another_order_is_about_the_same_detector_and_replaces_its_configuration()
    {
        await PutDetectorAsync([.. Single, ("Configuration.MetricTimezone", "Europe/Berlin")]);
        var swapped = Single.Select(field =>
            (
                field.Item1.Contains("member.1")
                    ? field.Item1.Replace("member.1", "member.2")
                    : field.Item1.Replace("member.2", "member.1"),
                field.Item2
            )
        );

        await PutDetectorAsync([.. swapped]);

        var described = await DescribeDetectorsAsync();
        described.All("StateValue").ShouldHaveSingleItem();
        described.All("MetricTimezone").ShouldBeEmpty();
    }

    [Fact]
    public async Task Detectors_of_metric_math_are_shown_to_those_only_who_ask_for_them()
    {
        await PutDetectorAsync(Single);
        await PutDetectorAsync(Math);

        (await DescribeDetectorsAsync()).All("Expression").ShouldBeEmpty();
        var math = await DescribeDetectorsAsync(("AnomalyDetectorTypes.member.1", "METRIC_MATH"));
        math.One("Expression").ShouldBe("m1 * 2");
        math.All("StateValue").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Namespace_and_name_select()
    {
        await PutDetectorAsync(Single);

        (await DescribeDetectorsAsync(("MetricName", "Invocations"))).All("StateValue").ShouldHaveSingleItem();
        (await DescribeDetectorsAsync(("MetricName", "Invocation5XXErrors"))).All("StateValue").ShouldBeEmpty();
    }

    [Fact]
    public async Task Pages_hold_a_hundred_at_most()
    {
        foreach (var stat in Enumerable.Range(0, 101).Select(n => $"p{n % 100}{(n == 100 ? ".5" : "")}"))
        {
            await PutDetectorAsync([.. Single[..^1], ("SingleMetricAnomalyDetector.Stat", stat)]);
        }

        var first = await DescribeDetectorsAsync(("MaxResults", "100"));
        var rest = await DescribeDetectorsAsync(("MaxResults", "100"), ("NextToken", first.One("NextToken")));

        first.All("StateValue").Length.ShouldBe(100);
        rest.All("StateValue").ShouldHaveSingleItem();
        (await DescribeDetectorsAsync(("MaxResults", "101"))).ShouldBeRefused("ValidationError", "100");
    }

    [Fact]
    public async Task A_detector_is_deleted_by_exactly_what_it_watches()
    {
        await PutDetectorAsync(Single);

        (await DeleteDetectorAsync([.. Single[..^1], ("SingleMetricAnomalyDetector.Stat", "Average")])).ShouldBeRefused(
            "ResourceNotFoundException",
            "",
            HttpStatusCode.NotFound
        );
        (await DeleteDetectorAsync(Single)).Status.ShouldBe(HttpStatusCode.OK);
        Detectors.Find(Identity).ShouldBeNull();
    }

    public static TheoryData<AlarmCase> Bad =>
        [
            new AlarmCase("nothing", "required") { Code = "MissingParameter" },
            new AlarmCase("both", "together", [.. Single, .. Math]) { Code = "InvalidParameterCombination" },
            new AlarmCase("no stat", "Stat", Single[..^1]) { Code = "MissingParameter" },
            With("an unknown stat", "Stat", ("SingleMetricAnomalyDetector.Stat", "median")),
            With("a range without bounds", "Stat", ("SingleMetricAnomalyDetector.Stat", "TM(:)")),
            With("a colon", "namespace", ("SingleMetricAnomalyDetector.Namespace", ":x"), "ValidationError"),
            With("no time zone", "MetricTimezone", ("Configuration.MetricTimezone", "Mars/Olympus")),
            With(
                "half a range",
                "endTime",
                ("Configuration.ExcludedTimeRanges.member.1.StartTime", "2026-05-02T00:00:00Z"),
                "ValidationError"
            ),
            With("a flag", "PeriodicSpikes", ("MetricCharacteristics.PeriodicSpikes", "often"), "MalformedInput"),
            new AlarmCase("no return data", "return data", Math[..^1]),
        ];

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task A_bad_detector_is_refused_and_nothing_is_made(AlarmCase bad)
    {
        (await PutDetectorAsync(bad.Fields)).ShouldBeRefused(bad.Code, bad.Message);

        Server.Journal.After(0).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("p99")]
    [InlineData("p99.9_H")]
    [InlineData("IQM")]
    [InlineData("TM(10%:90%)")]
    [InlineData("PR(:300)")]
    public async Task Statistics_of_every_form_are_taken(string stat) =>
        (await PutDetectorAsync([.. Single[..^1], ("SingleMetricAnomalyDetector.Stat", stat)])).Status.ShouldBe(
            HttpStatusCode.OK
        );

    [Fact]
    public async Task A_change_behind_the_operators_back_leaves_no_trace()
    {
        await PutDetectorAsync(Single);
        var before = (Server.Calls.Last, Server.Journal.Last);

        Detectors
            .Change(
                Identity,
                new JsonObject { ["MetricCharacteristics"] = new JsonObject { ["PeriodicSpikes"] = "true" } }
            )
            .ShouldBeTrue();
        Detectors.Enter(Identity, "TRAINED").ShouldBeTrue();

        (Server.Calls.Last, Server.Journal.Last).ShouldBe(before);
        var described = await DescribeDetectorsAsync();
        (described.One("PeriodicSpikes"), described.One("StateValue")).ShouldBe(("true", "TRAINED"));
    }

    private static AlarmCase With(
        string what,
        string message,
        (string Name, string Value) field,
        string code = "InvalidParameterValue"
    ) => new(what, message, [.. Single.Where(one => one.Item1 != field.Name), field]) { Code = code };

    private Task<Answer> PutDetectorAsync(params (string Name, string Value)[] fields) =>
        Client.CloudWatchAsync("PutAnomalyDetector", fields);

    private Task<Answer> DescribeDetectorsAsync(params (string Name, string Value)[] fields) =>
        Client.CloudWatchAsync("DescribeAnomalyDetectors", fields);

    private Task<Answer> DeleteDetectorAsync((string Name, string Value)[] fields) =>
        Client.CloudWatchAsync("DeleteAnomalyDetector", fields);
}
