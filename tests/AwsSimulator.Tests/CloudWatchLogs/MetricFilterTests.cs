using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Journal;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.CloudWatchLogs;

public sealed class MetricFilterTests : CloudWatchLogsTest
{
    [Fact]
    public async Task A_filter_is_put_described_replaced_and_deleted()
    {
        await CreateAsync();
        await DoneAsync("PutMetricFilter", Filter(transformation: new() { ["defaultValue"] = 0, ["unit"] = "Count" }));

        var shown = (await DescribeAsync()).ShouldHaveSingleItem()!;
        shown["filterName"]!.ToString().ShouldBe("errors");
        shown["filterPattern"]!.ToString().ShouldBe("ERROR");
        shown["metricTransformations"]![0]!["defaultValue"]!.GetValue<double>().ShouldBe(0);
        shown["metricTransformations"]![0]!["unit"]!.ToString().ShouldBe("Count");
        (await GroupsFiltersAsync()).ShouldBe(1);

        await DoneAsync("PutMetricFilter", Filter(pattern: ""));
        shown = (await DescribeAsync()).ShouldHaveSingleItem()!;
        shown["filterPattern"]!.ToString().ShouldBe("");
        shown["metricTransformations"]![0]!.AsObject().ContainsKey("unit").ShouldBeFalse();

        await DoneAsync("DeleteMetricFilter", Named("errors"));
        (await DescribeAsync()).ShouldBeEmpty();
        await RefusedAsync("DeleteMetricFilter", Named("errors"), Missing, "metric filter");
        Server
            .Journal.Of($"{GroupArn()}:metric-filter:errors")
            .Select(change => change.Kind)
            .ShouldBe([ResourceChangeKind.Created, ResourceChangeKind.Updated, ResourceChangeKind.Deleted]);
    }

    [Fact]
    public async Task Default_value_and_dimensions_exclude_each_other()
    {
        await CreateAsync();
        var dimensions = new JsonObject { ["Host"] = "$.host" };

        await DoneAsync("PutMetricFilter", Filter("{ $.host = * }", new() { ["dimensions"] = dimensions.DeepClone() }));
        await RefusedAsync(
            "PutMetricFilter",
            Filter("{ $.host = * }", new() { ["dimensions"] = dimensions, ["defaultValue"] = 0 }),
            Invalid,
            "mutually exclusive"
        );
    }

    [Fact]
    public async Task There_are_three_dimensions_at_most()
    {
        await CreateAsync();
        var dimensions = new JsonObject();
        foreach (var name in (string[])["a", "b", "c", "d"])
        {
            dimensions[name] = $"$.{name}";
        }

        await RefusedAsync("PutMetricFilter", Filter("", new() { ["dimensions"] = dimensions }), Invalid, "three");
    }

    [Theory]
    [InlineData("metricValue", "one")]
    [InlineData("metricValue", "")]
    [InlineData("metricName", "a:b")]
    [InlineData("metricNamespace", "a$b")]
    [InlineData("unit", "Furlongs")]
    public async Task A_transformation_that_AWS_does_not_take_is_refused(string member, string value)
    {
        await CreateAsync();

        await RefusedAsync("PutMetricFilter", Filter("", new() { [member] = value }), Invalid);
    }

    [Fact]
    public async Task A_filter_has_one_transformation()
    {
        await CreateAsync();
        var two = Filter();
        two["metricTransformations"]!.AsArray().Add(two["metricTransformations"]![0]!.DeepClone());
        var none = Filter();
        none["metricTransformations"] = new JsonArray();

        await RefusedAsync("PutMetricFilter", two, Invalid, "metricTransformations");
        await RefusedAsync("PutMetricFilter", none, Invalid, "metricTransformations");
    }

    [Fact]
    public async Task A_group_has_a_hundred_filters_and_any_of_them_can_still_be_replaced()
    {
        await CreateAsync();
        for (var number = 0; number < 100; number++)
        {
            Logs.MetricFilters.Set(Group, $"f{number:d3}", Stored(""));
        }

        await RefusedAsync("PutMetricFilter", Filter(), Limit);
        await DoneAsync("PutMetricFilter", Filter(name: "f007"));
        var first = await DoneAsync("DescribeMetricFilters", new() { ["logGroupName"] = Group });
        first["metricFilters"]!.AsArray().Count.ShouldBe(50);
        first["nextToken"].ShouldNotBeNull();
    }

    [Fact]
    public async Task Regular_expressions_are_few()
    {
        await CreateAsync();
        for (var number = 0; number < 5; number++)
        {
            Logs.SubscriptionFilters.Set(Group, $"f{number}", Stored("%ERROR%"));
        }

        await RefusedAsync("PutMetricFilter", Filter("%WARN%"), Limit);
        await DoneAsync("PutMetricFilter", Filter("WARN"));
        await RefusedAsync("PutMetricFilter", Filter("{ $.a = %a% && $.b = %b% && $.c = %c% }"), Invalid, "two");
    }

    [Fact]
    public async Task Filters_are_found_by_prefix_and_by_metric()
    {
        await CreateAsync();
        await DoneAsync("PutMetricFilter", Filter(name: "errors"));
        await DoneAsync("PutMetricFilter", Filter(name: "errors-v2", transformation: new() { ["metricName"] = "E2" }));

        (await DescribeAsync(new() { ["filterNamePrefix"] = "errors" })).Count.ShouldBe(2);
        (await DescribeAsync(new() { ["metricName"] = "E2", ["metricNamespace"] = "ML" })).Count.ShouldBe(1);
        await RefusedAsync("DescribeMetricFilters", new() { ["metricName"] = "E2" }, Invalid);
        await RefusedAsync("DescribeMetricFilters", new() { ["logGroupName"] = "unknown" }, Missing);
    }

    [Fact]
    public async Task Only_groups_of_the_class_STANDARD_have_filters()
    {
        Logs.Add(Group, new() { ["logGroupClass"] = "INFREQUENT_ACCESS" });

        await RefusedAsync("PutMetricFilter", Filter(), "InvalidOperationException");
    }

    [Fact]
    public async Task A_group_that_is_not_there_has_no_filters() =>
        await RefusedAsync("PutMetricFilter", Filter(), Missing, "log group");

    [Fact]
    public async Task A_filter_is_a_resource_of_its_own_in_a_snapshot()
    {
        await CreateAsync();
        await DoneAsync("PutMetricFilter", Filter());

        Server.Snapshot(AccountId)[Region]!["logs"]![$"{GroupArn()}:metric-filter:errors"]!["configuration"]!
            .ToJsonString()
            .ShouldBe(
                """{"filterPattern":"ERROR","metricTransformations":[{"metricName":"Errors","metricNamespace":"ML","metricValue":"1"}]}"""
            );
    }

    private static JsonObject Named(string name) => new() { ["logGroupName"] = Group, ["filterName"] = name };

    private static JsonObject Stored(string pattern)
    {
        var filter = Filter(pattern);
        filter.Remove("logGroupName");
        filter.Remove("filterName");
        return filter;
    }

    private static JsonObject Filter(
        string pattern = "ERROR",
        JsonObject? transformation = null,
        string name = "errors"
    )
    {
        var one = new JsonObject
        {
            ["metricName"] = "Errors",
            ["metricNamespace"] = "ML",
            ["metricValue"] = "1",
        };
        foreach (var (member, value) in transformation ?? [])
        {
            one[member] = value?.DeepClone();
        }

        var filter = Named(name);
        filter["filterPattern"] = pattern;
        filter["metricTransformations"] = new JsonArray(one);
        return filter;
    }

    private async Task<JsonArray> DescribeAsync(JsonObject? request = null) =>
        (await DoneAsync("DescribeMetricFilters", request ?? new() { ["logGroupName"] = Group }))[
            "metricFilters"
        ]!.AsArray();

    private async Task<int> GroupsFiltersAsync() => (await DescribedAsync())[0]["metricFilterCount"]!.GetValue<int>();
}
