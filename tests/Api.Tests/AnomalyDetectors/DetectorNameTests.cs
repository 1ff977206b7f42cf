using SageMakerMonitorOperator.Api.AnomalyDetectors;
using SageMakerMonitorOperator.Api.MetricAlarms;

namespace SageMakerMonitorOperator.Api.Tests.AnomalyDetectors;

public sealed class DetectorNameTests
{
    private static readonly SingleMetric Metric = new()
    {
        Namespace = "AWS/SageMaker",
        MetricName = "Invocations",
        Stat = "Sum",
    };

    [Fact]
    public void A_name_is_what_the_detector_watches()
    {
        var dimensions = new Dictionary<string, string> { ["VariantName"] = "v", ["EndpointName"] = "churn" };
        NameOf(Metric with { Dimensions = dimensions, AccountId = "111122223333" })
            .ShouldBe("AWS/SageMaker Invocations{EndpointName=churn,VariantName=v} Sum account=111122223333");
    }

    [Fact]
    public void A_name_of_metric_math_has_every_query_in_the_order_of_their_ids()
    {
        MetricDataQuery expression = new()
        {
            Id = "e1",
            Expression = "m1 * \"2\"",
            ReturnData = true,
        };
        MetricDataQuery metric = new()
        {
            Id = "m1",
            MetricStat = new()
            {
                Metric = new() { Namespace = "AWS/SageMaker", MetricName = "Invocations" },
                PeriodSeconds = 300,
                Stat = "Sum",
            },
        };
        const string Name = "e1 = \"m1 * \\\"2\\\"\" (returned); m1 = AWS/SageMaker Invocations Sum 300s";
        NameOf(expression, metric).ShouldBe(Name);
        NameOf(metric, expression).ShouldBe(Name);
    }

    [Fact]
    public void No_value_looks_like_another_field()
    {
        string[] names =
        [
            NameOf(Metric with { Dimensions = new Dictionary<string, string> { ["a"] = "b,c=d" } }),
            NameOf(
                Metric with
                {
                    Dimensions = new Dictionary<string, string> { ["a"] = "b", ["c"] = "d" },
                }
            ),
            NameOf(Metric with { MetricName = "Invocations{a=b}" }),
            NameOf(Metric with { Dimensions = new Dictionary<string, string> { ["a"] = "b" } }),
            NameOf(Metric with { MetricName = "Invocations Sum" }),
            NameOf(Metric with { MetricName = "\"Invocations\"" }),
            NameOf(Metric),
        ];
        names.ShouldBeUnique();
    }

    [Fact]
    public void What_is_not_valid_has_a_name_all_the_same()
    {
        NameOf(new AnomalyDetectorSpec()).ShouldBe("");
        NameOf(new MetricDataQuery { Id = "e1" }).ShouldBe("e1 =");
    }

    [Fact]
    public void A_long_name_is_cut_and_still_tells_detectors_apart()
    {
        var dimensions = new Dictionary<string, string> { ["EndpointName"] = new string('x', 1000) + "😀" };
        var one = NameOf(Metric with { Dimensions = dimensions });
        var other = NameOf(Metric with { Dimensions = dimensions, Stat = "Average" });
        one.Length.ShouldBe(255);
        one.ShouldNotBe(other);
        one[..190].ShouldBe(other[..190]);
    }

    private static string NameOf(SingleMetric metric) => NameOf(new AnomalyDetectorSpec { SingleMetric = metric });

    private static string NameOf(params IReadOnlyList<MetricDataQuery> queries) =>
        NameOf(new AnomalyDetectorSpec { MetricMath = new() { MetricDataQueries = queries } });

    private static string NameOf(AnomalyDetectorSpec spec) =>
        new AnomalyDetector
        {
            Metadata = new() { Name = "a" },
            Spec = spec,
        }.AwsName;
}
