using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Credentials;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.AwsSimulator.Faults;
using Condition = SageMakerMonitorOperator.Aws.GuardDuty.Condition;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.GuardDuty;

/// <summary>The operator's own client and the simulator, which know nothing of each other: the simulator accepts no call whose
/// signature does not fit its path and query.</summary>
public sealed class OperatorClientTests : IAsyncLifetime
{
    private const string Account = "123456789012";
    private const string Region = "eu-west-1";

    private AwsSimulatorServer server = null!;
    private AwsConnectionFactory factory = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private AwsConnection Aws => factory.Connect(new AwsCredentials.Static("testing", "testing"), Region);

    public async ValueTask InitializeAsync()
    {
        server = await AwsSimulatorServer.StartAsync(cancellationToken: Cancellation);
        factory = new(
            new()
            {
                EndpointUrl = new Uri(server.Url),
                MaxBackoff = TimeSpan.FromMilliseconds(1),
                Environment = new Dictionary<string, string>(StringComparer.Ordinal),
            }
        );
    }

    public ValueTask DisposeAsync()
    {
        factory.Dispose();
        return server.DisposeAsync();
    }

    [Fact]
    public async Task Signatures_fit_labels_with_slashes_and_lists_in_the_query()
    {
        var id = await CreateAsync();
        var arn = $"arn:aws:guardduty:{Region}:{Account}:detector/{id}";

        var tags = new Dictionary<string, string>
        {
            ["a/b"] = "1",
            ["c"] = "2",
            ["d"] = "3",
        };
        await Aws.GuardDuty.TagResourceAsync(new() { ResourceArn = arn, Tags = tags }, Cancellation);
        await Aws.GuardDuty.UntagResourceAsync(new() { ResourceArn = arn, TagKeys = ["a/b", "d"] }, Cancellation);

        var listed = await Aws.GuardDuty.ListTagsForResourceAsync(new() { ResourceArn = arn }, Cancellation);
        listed.Tags.ShouldBe([new("c", "2")]);
    }

    [Fact]
    public async Task What_is_put_is_read_back()
    {
        var aws = Aws.GuardDuty;
        var id = await CreateAsync();
        await aws.CreateFilterAsync(
            new()
            {
                DetectorId = id,
                Name = "low",
                FindingCriteria = new()
                {
                    Criterion = new Dictionary<string, Condition>
                    {
                        ["severity"] = new() { LessThan = 4 },
                        ["type"] = new() { EqualTo = ["A"] },
                    },
                },
            },
            Cancellation
        );
        var filter = await aws.GetFilterAsync(new() { DetectorId = id, FilterName = "low" }, Cancellation);
        filter.FindingCriteria!.Criterion["severity"].LessThan.ShouldBe(4);
        filter.FindingCriteria.Criterion["type"].EqualTo.ShouldBe(["A"]);

        var destination = await aws.CreatePublishingDestinationAsync(
            new()
            {
                DetectorId = id,
                DestinationType = "S3",
                DestinationProperties = new("arn:aws:s3:::findings", $"arn:aws:kms:{Region}:{Account}:key/1"),
            },
            Cancellation
        );
        var found = await aws.DescribePublishingDestinationAsync(
            new() { DetectorId = id, DestinationId = destination.DestinationId },
            Cancellation
        );
        found.DestinationProperties!.DestinationArn.ShouldBe("arn:aws:s3:::findings");
        var detector = await aws.GetDetectorAsync(new() { DetectorId = id }, Cancellation);
        detector.Features.ShouldContain(feature => feature.Name == "S3_DATA_EVENTS" && feature.Status == "ENABLED");
    }

    [Fact]
    public async Task A_create_whose_answer_was_lost_is_repeated_and_made_once()
    {
        server.Faults.Add(new() { Operation = "CreateDetector" }, Fault.DropAnswer);

        var id = await CreateAsync();

        id.ShouldBe(server.GuardDuty.Detectors(Account, Region).Id);
        server.Calls.Of("CreateDetector").Count.ShouldBe(2);
        server.Journal.After(0).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(false, AwsFailureKind.Throttled, "TooManyRequestsException")]
    [InlineData(true, AwsFailureKind.Denied, "AccessDeniedException")]
    public async Task Refusals_of_all_services_are_told_apart(bool denied, AwsFailureKind kind, string code)
    {
        server.Faults.Add(new() { Operation = "ListDetectors", Times = 9 }, denied ? Fault.Deny : Fault.Throttle);

        var failure = await Should.ThrowAsync<AwsFailure>(() => Aws.GuardDuty.ListDetectorsAsync(new(), Cancellation));

        (failure.Kind, failure.Code).ShouldBe((kind, code));
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        var failure = await Should.ThrowAsync<AwsFailure>(() =>
            Aws.GuardDuty.GetDetectorAsync(new() { DetectorId = "unknown" }, Cancellation)
        );

        (failure.Kind, failure.Code).ShouldBe((AwsFailureKind.NotFound, "InvalidInputException"));
    }

    private async Task<string> CreateAsync() =>
        (
            await Aws.GuardDuty.CreateDetectorAsync(new() { Enable = true, ClientToken = "once" }, Cancellation)
        ).DetectorId;
}
