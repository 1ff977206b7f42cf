using SageMakerMonitorOperator.Api.AnomalyDetectors;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Credentials;
using SageMakerMonitorOperator.Reconcilers.AnomalyDetectors;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.Tests.AnomalyDetectors;

/// <summary>What is taken for the object's detector in the answers of an endpoint.</summary>
public sealed class DetectorObservationTests
{
    private const string Dimensions =
        "<Dimensions><member><Name>EndpointName</Name><Value>churn</Value></member>"
        + "<member><Name>VariantName</Name><Value>v</Value></member></Dimensions>";

    private const string Metric =
        $"<Namespace>AWS/SageMaker</Namespace><MetricName>Invocations</MetricName>{Dimensions}";

    private const string Single =
        $"<SingleMetricAnomalyDetector>{Metric}<Stat>p99</Stat></SingleMetricAnomalyDetector>";

    private const string OfOwnAccount =
        $"<SingleMetricAnomalyDetector><AccountId>111122223333</AccountId>{Metric}<Stat>p99</Stat></SingleMetricAnomalyDetector>";

    private const string OfAnother =
        $"<SingleMetricAnomalyDetector><AccountId>999999999999</AccountId>{Metric}<Stat>p99</Stat></SingleMetricAnomalyDetector>";

    private const string WithoutDimensions =
        "<Namespace>AWS/SageMaker</Namespace><MetricName>Invocations</MetricName><Stat>p99</Stat>";

    [Theory]
    [InlineData(Single)]
    [InlineData(OfOwnAccount)]
    [InlineData($"{Metric}<Stat>p99.0</Stat>")]
    public async Task Any_form_of_the_metric_is_recognised(string detector)
    {
        var observed = (await ObserveAsync(DetectorSpecs.Single, detector)).ShouldNotBeNull();
        observed.Arn.ShouldBe(
            "arn:aws-cn:cloudwatch:cn-north-1:111122223333:anomaly-detector:"
                + "AWS/SageMaker Invocations{EndpointName=churn,VariantName=v} p99.0"
        );
        observed.Tags.ShouldBeEmpty();
    }

    [Theory]
    [InlineData($"{Metric}<Stat>p9</Stat>")]
    [InlineData(WithoutDimensions)]
    [InlineData(OfAnother)]
    public async Task The_detector_of_another_statistic_dimension_or_account_is_another(string detector) =>
        (await ObserveAsync(DetectorSpecs.Single, detector)).ShouldBeNull();

    [Fact]
    public async Task Queries_are_recognised_in_any_order_and_with_any_label() =>
        (
            await ObserveAsync(
                DetectorSpecs.Math,
                """
                <MetricMathAnomalyDetector><MetricDataQueries>
                <member><Id>e1</Id><Expression>m1 * 2</Expression><Label>another</Label></member>
                <member><Id>m1</Id><MetricStat><Metric><Namespace>AWS/SageMaker</Namespace><MetricName>Invocations</MetricName><Dimensions/>
                </Metric><Period>300</Period><Stat>Sum</Stat></MetricStat><ReturnData>false</ReturnData></member>
                </MetricDataQueries></MetricMathAnomalyDetector>
                """
            )
        ).ShouldNotBeNull();

    [Fact]
    public async Task A_spec_that_watches_something_else_by_now_deletes_neither()
    {
        var changed = DetectorSpecs.Single with
        {
            SingleMetric = DetectorSpecs.Single.SingleMetric! with { Stat = "p50" },
        };
        var problem = (
            await Should.ThrowAsync<ProblemException>(() =>
                ObserveAsync(
                    changed,
                    "",
                    name: new AnomalyDetector { Metadata = new(), Spec = DetectorSpecs.Single }.AwsName
                )
            )
        ).Problem;
        (problem.Kind, problem.Reason).ShouldBe((ProblemKind.Stalled, Reasons.IdentityChanged));
    }

    [Fact]
    public async Task A_sweep_lists_all_detectors_once_and_finds_each()
    {
        await using var stub = await StubAsync(
            $"{Metric}<Stat>p99</Stat>",
            "<MetricMathAnomalyDetector><MetricDataQueries/></MetricMathAnomalyDetector>"
        );
        using var factory = Factory(stub);
        var found = await new AnomalyDetectorKind().ObserveManyAsync(
            Connect(factory),
            [Sought(DetectorSpecs.Single), Sought(DetectorSpecs.Math)],
            TestContext.Current.CancellationToken
        );
        found.Select(one => one.Observed is not null).ShouldBe([true, false]);
        stub.Requests.ShouldHaveSingleItem().Form["AnomalyDetectorTypes.member.2"].ShouldBe("METRIC_MATH");
    }

    private static async Task<ObservedDetector?> ObserveAsync(
        AnomalyDetectorSpec spec,
        string detector,
        string? name = null
    )
    {
        await using var stub = await StubAsync(detector);
        using var factory = Factory(stub);
        return await new AnomalyDetectorKind().ObserveAsync(
            Connect(factory),
            Sought(spec, name),
            TestContext.Current.CancellationToken
        );
    }

    private static Sought<AnomalyDetector> Sought(AnomalyDetectorSpec spec, string? name = null)
    {
        var resource = new AnomalyDetector { Metadata = new(), Spec = spec };
        var identity = DetectorModel.Place with
        {
            Partition = "aws-cn",
            Region = "cn-north-1",
            Name = name ?? resource.AwsName,
        };
        return new(resource, identity, KnownTags: null);
    }

    private static Task<AwsStub> StubAsync(params string[] detectors) =>
        AwsStub.StartAsync(
            StubAnswer.Xml(
                "DescribeAnomalyDetectors",
                "<DescribeAnomalyDetectorsResult><AnomalyDetectors>"
                    + string.Concat(detectors.Select(detector => $"<member>{detector}</member>"))
                    + "</AnomalyDetectors></DescribeAnomalyDetectorsResult>"
            )
        );

    private static AwsConnectionFactory Factory(AwsStub stub) =>
        new(
            new AwsClientOptions
            {
                EndpointUrl = stub.Url,
                Environment = new Dictionary<string, string>(StringComparer.Ordinal),
            }
        );

    private static AwsConnection Connect(AwsConnectionFactory factory) =>
        factory.Connect(new AwsCredentials.Static("AKIDEXAMPLE", "secret"), "cn-north-1");
}
