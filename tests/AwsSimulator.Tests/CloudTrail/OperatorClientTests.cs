using SageMakerMonitorOperator.Aws.CloudTrail;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Credentials;
using SageMakerMonitorOperator.Aws.Failures;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.CloudTrail;

/// <summary>The operator's own clients and the simulator, which know nothing of each other.</summary>
public sealed class OperatorClientTests : IAsyncLifetime
{
    private const string Account = "123456789012";
    private const string Region = "eu-west-1";
    private const string Name = "ml-audit";
    private const string Bucket = "audit-logs";

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
                MaxAttempts = 1,
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
    public async Task What_is_put_is_read_back()
    {
        await CreateAsync();
        var trails = Aws.CloudTrail;
        await trails.StartLoggingAsync(new() { Name = Name }, Cancellation);
        await trails.PutEventSelectorsAsync(
            new()
            {
                TrailName = Name,
                AdvancedEventSelectors =
                [
                    new() { FieldSelectors = [new() { Field = "eventCategory", EqualTo = ["Management"] }] },
                ],
            },
            Cancellation
        );

        var trail = (await trails.DescribeTrailsAsync(new(), Cancellation)).TrailList.ShouldHaveSingleItem();
        (trail.Name, trail.HomeRegion, trail.HasCustomEventSelectors).ShouldBe((Name, Region, true));
        var status = await trails.GetTrailStatusAsync(new() { Name = Name }, Cancellation);
        status.IsLogging.ShouldBeTrue();
        status.StartLoggingTime.ShouldNotBeNull();
        var selectors = await trails.GetEventSelectorsAsync(new() { TrailName = Name }, Cancellation);
        selectors.EventSelectors.ShouldBeEmpty();
        selectors.AdvancedEventSelectors.Single().FieldSelectors.Single().EqualTo.ShouldBe(["Management"]);
        var tags = await trails.ListTagsAsync(new() { ResourceIdList = [trail.TrailArn] }, Cancellation);
        tags.ResourceTagList.Single().TagsList.ShouldBe([new Tag("team", "ml")]);
    }

    [Fact]
    public async Task Insights_that_are_off_are_told_by_a_code_of_their_own()
    {
        await CreateAsync();

        var failure = await Should.ThrowAsync<AwsFailure>(() =>
            Aws.CloudTrail.GetInsightSelectorsAsync(new() { TrailName = Name }, Cancellation)
        );

        failure.Code.ShouldBe("InsightNotEnabledException");
    }

    [Fact]
    public async Task The_policy_of_a_bucket_is_read_by_the_official_client()
    {
        (await Aws.S3.FindBucketPolicyAsync(Bucket, Cancellation)).ShouldBeNull();
        server.S3.Put(Bucket, Account, policy: null);
        (await Aws.S3.FindBucketPolicyAsync(Bucket, Cancellation)).ShouldBeNull();
        server.S3.Put(Bucket, Account, """{"Version":"2012-10-17","Statement":[]}""");
        (await Aws.S3.FindBucketPolicyAsync(Bucket, Cancellation)).ShouldBe(
            """{"Version":"2012-10-17","Statement":[]}"""
        );
        server.S3.Put(Bucket, "999900001111", policy: null);

        var failure = await Should.ThrowAsync<AwsFailure>(() => Aws.S3.FindBucketPolicyAsync(Bucket, Cancellation));

        (failure.Kind, failure.Code).ShouldBe((AwsFailureKind.Denied, "AccessDenied"));
    }

    private async Task CreateAsync()
    {
        server.S3.Put(
            Bucket,
            Account,
            """{"Statement": {"Effect": "Allow", "Principal": "*", "Action": "s3:*", "Resource": "*"}}"""
        );
        await Aws.CloudTrail.CreateTrailAsync(
            new()
            {
                Name = Name,
                S3BucketName = Bucket,
                TagsList = [new("team", "ml")],
            },
            Cancellation
        );
    }
}
