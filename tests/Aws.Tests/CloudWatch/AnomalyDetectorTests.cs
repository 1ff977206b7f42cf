using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Tests.Stub;

namespace SageMakerMonitorOperator.Aws.Tests.CloudWatch;

public sealed class AnomalyDetectorTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_detector_is_sent_as_form_parameters()
    {
        await using var stub = await AwsStub.StartAsync(StubAnswer.Xml("PutAnomalyDetector"));
        using var factory = new AwsConnectionFactory(TestAws.Options(stub.Url));
        await factory
            .Connect()
            .CloudWatch.PutAnomalyDetectorAsync(
                new()
                {
                    SingleMetricAnomalyDetector = new()
                    {
                        AccountId = "111122223333",
                        Namespace = "AWS/SageMaker",
                        MetricName = "Invocations",
                        Dimensions = [new("EndpointName", "churn")],
                        Stat = "p99",
                    },
                    Configuration = new()
                    {
                        ExcludedTimeRanges =
                        [
                            new(
                                new(2026, 5, 1, 8, 0, 1, TimeSpan.FromHours(2)),
                                new(2026, 5, 1, 9, 0, 0, TimeSpan.Zero)
                            ),
                        ],
                        MetricTimezone = "Europe/Berlin",
                    },
                    MetricCharacteristics = new() { PeriodicSpikes = false },
                },
                Cancellation
            );
        stub.Only.Form.ShouldBe(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Action"] = "PutAnomalyDetector",
                ["Version"] = "2010-08-01",
                ["SingleMetricAnomalyDetector.AccountId"] = "111122223333",
                ["SingleMetricAnomalyDetector.Namespace"] = "AWS/SageMaker",
                ["SingleMetricAnomalyDetector.MetricName"] = "Invocations",
                ["SingleMetricAnomalyDetector.Dimensions.member.1.Name"] = "EndpointName",
                ["SingleMetricAnomalyDetector.Dimensions.member.1.Value"] = "churn",
                ["SingleMetricAnomalyDetector.Stat"] = "p99",
                ["Configuration.ExcludedTimeRanges.member.1.StartTime"] = "2026-05-01T06:00:01Z",
                ["Configuration.ExcludedTimeRanges.member.1.EndTime"] = "2026-05-01T09:00:00Z",
                ["Configuration.MetricTimezone"] = "Europe/Berlin",
                ["MetricCharacteristics.PeriodicSpikes"] = "false",
            },
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task Ranges_that_go_are_sent_as_an_empty_list()
    {
        await using var stub = await AwsStub.StartAsync(StubAnswer.Xml("PutAnomalyDetector"));
        using var factory = new AwsConnectionFactory(TestAws.Options(stub.Url));
        await factory
            .Connect()
            .CloudWatch.PutAnomalyDetectorAsync(
                new()
                {
                    MetricMathAnomalyDetector = new() { MetricDataQueries = [new() { Id = "e1", Expression = "m1" }] },
                    Configuration = new() { ExcludedTimeRanges = [] },
                },
                Cancellation
            );
        stub.Only.Form["Configuration.ExcludedTimeRanges"].ShouldBe("");
        stub.Only.Form["MetricMathAnomalyDetector.MetricDataQueries.member.1.Id"].ShouldBe("e1");
    }

    [Fact]
    public async Task All_pages_are_read_and_detectors_of_both_types_are_understood()
    {
        await using var stub = await AwsStub.StartAsync(
            (_, n) =>
                StubAnswer.Xml(
                    "DescribeAnomalyDetectors",
                    n == 0
                        ? """
                        <DescribeAnomalyDetectorsResult><AnomalyDetectors><member><AnomalyDetectorId>d-1</AnomalyDetectorId>
                        <SingleMetricAnomalyDetector><Namespace>AWS/SageMaker</Namespace><MetricName>I</MetricName><Dimensions/><Stat>Sum</Stat>
                        </SingleMetricAnomalyDetector><StateValue>TRAINED</StateValue><Configuration><ExcludedTimeRanges><member>
                        <StartTime>2026-05-01T06:00:00.000Z</StartTime><EndTime>2026-05-01T09:00:00Z</EndTime></member></ExcludedTimeRanges>
                        <MetricTimezone/></Configuration><MetricCharacteristics><PeriodicSpikes>true</PeriodicSpikes></MetricCharacteristics>
                        </member></AnomalyDetectors><NextToken>t</NextToken></DescribeAnomalyDetectorsResult>
                        """
                        : """
                        <DescribeAnomalyDetectorsResult><AnomalyDetectors><member><MetricMathAnomalyDetector><MetricDataQueries>
                        <member><Id>e1</Id><Expression>m1 * 2</Expression><ReturnData>true</ReturnData></member></MetricDataQueries>
                        </MetricMathAnomalyDetector><Configuration/></member></AnomalyDetectors></DescribeAnomalyDetectorsResult>
                        """
                )
        );
        using var factory = new AwsConnectionFactory(TestAws.Options(stub.Url));
        var detectors = await factory
            .Connect()
            .CloudWatch.DetectorsOfTypesAsync(AnomalyDetectorTypes.All, Cancellation);
        detectors.Count.ShouldBe(2);
        (detectors[0].AnomalyDetectorId, detectors[0].StateValue).ShouldBe(("d-1", "TRAINED"));
        detectors[0].SingleMetricAnomalyDetector!.Stat.ShouldBe("Sum");
        detectors[0]
            .Configuration!.ExcludedTimeRanges.ShouldHaveSingleItem()
            .StartTime.ShouldBe(new(2026, 5, 1, 6, 0, 0, TimeSpan.Zero));
        detectors[0].MetricCharacteristics!.PeriodicSpikes.ShouldBe(true);
        detectors[1].MetricMathAnomalyDetector!.MetricDataQueries![0].Expression.ShouldBe("m1 * 2");
        detectors[1].Configuration.ShouldBe(new AnomalyDetectorConfiguration());
        stub.Requests.ShouldAllBe(request => request.Form["AnomalyDetectorTypes.member.2"] == "METRIC_MATH");
        stub.Requests[1].Form["NextToken"].ShouldBe("t");
    }
}
