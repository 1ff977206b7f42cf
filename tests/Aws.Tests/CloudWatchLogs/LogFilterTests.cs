using SageMakerMonitorOperator.Aws.CloudWatchLogs;

namespace SageMakerMonitorOperator.Aws.Tests.CloudWatchLogs;

public sealed class LogFilterTests : CloudWatchLogsTest
{
    [Fact]
    public async Task A_metric_filter_is_put_with_an_empty_pattern_and_without_what_is_unset()
    {
        var body = await SentAsync(
            (logs, token) =>
                logs.PutMetricFilterAsync(
                    new()
                    {
                        LogGroupName = Group,
                        FilterName = "errors",
                        FilterPattern = "",
                        MetricTransformations =
                        [
                            new()
                            {
                                MetricName = "Errors",
                                MetricNamespace = "ML",
                                MetricValue = "1",
                                DefaultValue = 0,
                            },
                        ],
                    },
                    token
                )
        );

        body.ToJsonString()
            .ShouldBe(
                $$"""{"logGroupName":"{{Group}}","filterName":"errors","filterPattern":"","metricTransformations":[{"metricName":"Errors","metricNamespace":"ML","metricValue":"1","defaultValue":0}]}"""
            );
    }

    [Fact]
    public async Task All_pages_of_metric_filters_are_read()
    {
        var found = new List<MetricFilter>();

        var bodies = await PagesAsync(
            async (logs, token) =>
            {
                await foreach (var page in logs.DescribeMetricFiltersPagesAsync(new() { LogGroupName = Group }, token))
                    found.AddRange(page.MetricFilters);
            },
            """{"nextToken":"more","metricFilters":[{"filterName":"a","filterPattern":"ERROR","metricTransformations":[{"metricName":"E","metricNamespace":"N","metricValue":"$.v","dimensions":{"Host":"$.host"},"unit":"Count"}]}]}""",
            """{"metricFilters":[{"filterName":"b"}],"nextToken":null}"""
        );

        bodies[1]["nextToken"]!.ToString().ShouldBe("more");
        bodies[1]["logGroupName"]!.ToString().ShouldBe(Group);
        found[0].MetricTransformations[0].Dimensions!["Host"].ShouldBe("$.host");
        found[0].MetricTransformations[0].DefaultValue.ShouldBeNull();
        found[1].FilterPattern.ShouldBe("");
        found[1].MetricTransformations.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_pattern_is_tested()
    {
        var body = await SentAsync(
            async (logs, token) =>
            {
                var request = new TestMetricFilterRequest { FilterPattern = "{ $.a = 1 }", LogEventMessages = ["x"] };
                var match = (await logs.TestMetricFilterAsync(request, token)).Matches.ShouldHaveSingleItem();
                (match.EventNumber, match.ExtractedValues!["$.a"]).ShouldBe((1, "1"));
            },
            """{"matches":[{"eventNumber":1,"eventMessage":"x","extractedValues":{"$.a":"1"}}]}"""
        );

        body["logEventMessages"]![0]!.ToString().ShouldBe("x");
    }

    [Fact]
    public async Task A_subscription_filter_is_put()
    {
        var body = await SentAsync(
            (logs, token) =>
                logs.PutSubscriptionFilterAsync(
                    new()
                    {
                        LogGroupName = Group,
                        FilterName = "archive",
                        FilterPattern = "",
                        DestinationArn = "arn:aws:firehose:eu-west-1:111122223333:deliverystream/archive",
                        RoleArn = "arn:aws:iam::111122223333:role/logs",
                        EmitSystemFields = ["@aws.account"],
                    },
                    token
                )
        );

        body["roleArn"]!.ToString().ShouldBe("arn:aws:iam::111122223333:role/logs");
        body["emitSystemFields"]![0]!.ToString().ShouldBe("@aws.account");
        body.ContainsKey("distribution").ShouldBeFalse();
    }

    [Fact]
    public async Task All_pages_of_subscription_filters_are_read()
    {
        var found = new List<SubscriptionFilter>();

        await PagesAsync(
            async (logs, token) =>
            {
                await foreach (
                    var page in logs.DescribeSubscriptionFiltersPagesAsync(new() { LogGroupName = Group }, token)
                )
                    found.AddRange(page.SubscriptionFilters);
            },
            """{"nextToken":"more","subscriptionFilters":[{"filterName":"a","destinationArn":"arn:a","distribution":"ByLogStream"}]}""",
            """{"subscriptionFilters":[{"filterName":"b","destinationArn":"arn:b","roleArn":"arn:role"}]}"""
        );

        found.Select(filter => filter.DestinationArn).ShouldBe(["arn:a", "arn:b"]);
        found[0].EmitSystemFields.ShouldBeEmpty();
    }
}
