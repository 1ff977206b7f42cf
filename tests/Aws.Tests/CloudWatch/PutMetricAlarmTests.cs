using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Tests.Stub;

namespace SageMakerMonitorOperator.Aws.Tests.CloudWatch;

public sealed class PutMetricAlarmTests
{
    [Fact]
    public async Task A_single_metric_alarm_is_sent_as_form_parameters()
    {
        var form = await FormOf(
            new PutMetricAlarmRequest
            {
                AlarmName = "a & b",
                AlarmDescription = "x < y\nü",
                ActionsEnabled = false,
                OKActions = ["arn:ok"],
                AlarmActions = ["arn:1", "arn:2"],
                InsufficientDataActions = [],
                MetricName = "Invocation5XXErrors",
                Namespace = "AWS/SageMaker",
                ExtendedStatistic = "p99.9",
                Dimensions = [new("EndpointName", "churn"), new("VariantName", "v")],
                Period = 60,
                Unit = "Count",
                EvaluationPeriods = 5,
                DatapointsToAlarm = 3,
                Threshold = 0.01,
                ComparisonOperator = "GreaterThanThreshold",
                TreatMissingData = "notBreaching",
                EvaluateLowSampleCountPercentile = "ignore",
                Tags = [new("team", "")],
                EvaluationWindow = new() { WallClockWindow = new() { Timezone = "Europe/Berlin" } },
            }
        );
        form.ShouldBe(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Action"] = "PutMetricAlarm",
                ["Version"] = "2010-08-01",
                ["AlarmName"] = "a & b",
                ["AlarmDescription"] = "x < y\nü",
                ["ActionsEnabled"] = "false",
                ["OKActions.member.1"] = "arn:ok",
                ["AlarmActions.member.1"] = "arn:1",
                ["AlarmActions.member.2"] = "arn:2",
                ["InsufficientDataActions"] = "",
                ["MetricName"] = "Invocation5XXErrors",
                ["Namespace"] = "AWS/SageMaker",
                ["ExtendedStatistic"] = "p99.9",
                ["Dimensions.member.1.Name"] = "EndpointName",
                ["Dimensions.member.1.Value"] = "churn",
                ["Dimensions.member.2.Name"] = "VariantName",
                ["Dimensions.member.2.Value"] = "v",
                ["Period"] = "60",
                ["Unit"] = "Count",
                ["EvaluationPeriods"] = "5",
                ["DatapointsToAlarm"] = "3",
                ["Threshold"] = "0.01",
                ["ComparisonOperator"] = "GreaterThanThreshold",
                ["TreatMissingData"] = "notBreaching",
                ["EvaluateLowSampleCountPercentile"] = "ignore",
                ["Tags.member.1.Key"] = "team",
                ["Tags.member.1.Value"] = "",
                ["EvaluationWindow.WallClockWindow.Timezone"] = "Europe/Berlin",
            },
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task Metric_math_is_sent_as_numbered_members()
    {
        var stat = new MetricStat
        {
            Metric = new Metric
            {
                Namespace = "AWS/SageMaker",
                MetricName = "Invocations",
                Dimensions = [new("E", "c")],
            },
            Period = 60,
            Stat = "Sum",
            Unit = "None",
        };
        var form = await FormOf(
            new PutMetricAlarmRequest
            {
                AlarmName = "math",
                ThresholdMetricId = "band",
                Metrics =
                [
                    new()
                    {
                        Id = "m1",
                        MetricStat = stat,
                        ReturnData = true,
                        AccountId = "111122223333",
                    },
                    new()
                    {
                        Id = "band",
                        Expression = "ANOMALY_DETECTION_BAND(m1, 2)",
                        Label = "b",
                        Period = 300,
                    },
                ],
            }
        );
        form["Metrics.member.1.Id"].ShouldBe("m1");
        form["Metrics.member.1.MetricStat.Metric.Dimensions.member.1.Value"].ShouldBe("c");
        form["Metrics.member.1.MetricStat.Period"].ShouldBe("60");
        form["Metrics.member.1.MetricStat.Unit"].ShouldBe("None");
        form["Metrics.member.1.ReturnData"].ShouldBe("true");
        form["Metrics.member.1.AccountId"].ShouldBe("111122223333");
        form["Metrics.member.2.Expression"].ShouldBe("ANOMALY_DETECTION_BAND(m1, 2)");
        form["Metrics.member.2.Period"].ShouldBe("300");
        form["ThresholdMetricId"].ShouldBe("band");
        form.ShouldNotContainKey("Metrics.member.2.ReturnData");
        form.ShouldNotContainKey("Threshold");
    }

    [Fact]
    public async Task PromQL_criteria_keep_their_zeros()
    {
        var form = await FormOf(
            new PutMetricAlarmRequest
            {
                AlarmName = "promql",
                EvaluationCriteria = new()
                {
                    PromQLCriteria = new() { Query = "up == 0", PendingPeriod = 0 },
                },
                EvaluationInterval = 60,
            }
        );
        form["EvaluationCriteria.PromQLCriteria.Query"].ShouldBe("up == 0");
        form["EvaluationCriteria.PromQLCriteria.PendingPeriod"].ShouldBe("0");
        form["EvaluationInterval"].ShouldBe("60");
        form.ShouldNotContainKey("EvaluationPeriods");
    }

    [Fact]
    public async Task The_sliding_window_is_AWSs_default_and_has_no_form()
    {
        var request = new PutMetricAlarmRequest
        {
            AlarmName = "a",
            EvaluationWindow = new() { SlidingWindow = new() },
        };
        (await FormOf(request)).Keys.ShouldBe(["Action", "Version", "AlarmName"], ignoreOrder: true);
    }

    [Theory]
    [InlineData(1e-7, "1E-07")]
    [InlineData(1234567890123, "1234567890123")]
    [InlineData(-0.5, "-0.5")]
    public async Task A_threshold_keeps_every_digit(double threshold, string sent) =>
        (await FormOf(new PutMetricAlarmRequest { AlarmName = "a", Threshold = threshold }))["Threshold"]
            .ShouldBe(sent);

    private static async Task<Dictionary<string, string>> FormOf(PutMetricAlarmRequest request)
    {
        await using var stub = await AwsStub.StartAsync(StubAnswer.Xml("PutMetricAlarm"));
        using var factory = new AwsConnectionFactory(TestAws.Options(stub.Url));
        await factory.Connect().CloudWatch.PutMetricAlarmAsync(request, TestContext.Current.CancellationToken);
        return stub.Only.Form;
    }
}
