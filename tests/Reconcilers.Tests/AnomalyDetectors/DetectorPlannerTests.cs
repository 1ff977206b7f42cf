using FsCheck.Fluent;
using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Reconcilers.AnomalyDetectors;
using SageMakerMonitorOperator.Reconcilers.Tests.MetricAlarms;

namespace SageMakerMonitorOperator.Reconcilers.Tests.AnomalyDetectors;

public sealed class DetectorPlannerTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void After_a_write_nothing_is_left_to_write_however_AWS_words_it(bool keepsWhatIsNotNamed) =>
        Properties.Hold(
            DetectorSpecs.Any.Two(),
            specs =>
            {
                var aws = new DetectorModel(keepsWhatIsNotNamed);
                aws.Reconcile(specs.Item1);
                aws.Plan(specs.Item1).ShouldBeEmptyPlan();
                var second = specs.Item2 with
                {
                    SingleMetric = specs.Item1.SingleMetric,
                    MetricMath = specs.Item1.MetricMath,
                };
                aws.Reconcile(second);
                aws.Plan(second).ShouldBeEmptyPlan();
                aws.Plan(second, form: true).ShouldBeEmptyPlan();
            }
        );

    [Fact]
    public void Drift_is_told_field_by_field()
    {
        var aws = new DetectorModel(keepsWhatIsNotNamed: false);
        aws.Reconcile(DetectorSpecs.Single);
        aws.Plan(
                DetectorSpecs.Single with
                {
                    Configuration = new() { MetricTimezone = "Europe/Berlin" },
                    MetricCharacteristics = new() { PeriodicSpikes = true },
                }
            )
            .Fields()
            .ShouldBe(["configuration.metricTimezone", "metricCharacteristics.periodicSpikes"]);
    }

    [Fact]
    public void A_detector_is_deleted_by_what_AWS_says_that_it_watches()
    {
        var single = new SingleMetricAnomalyDetector
        {
            Namespace = "n",
            MetricName = "m",
            Stat = "p99",
        };
        var plan = DetectorPlanner.Delete(new(new() { SingleMetricAnomalyDetector = single, Stat = "p99" }, "arn"));
        var request = plan.Steps.ShouldHaveSingleItem().Request.ShouldBeOfType<DeleteAnomalyDetectorRequest>();
        request.SingleMetricAnomalyDetector.ShouldBe(single);
        request.MetricMathAnomalyDetector.ShouldBeNull();
    }
}
