using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.Trails;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Problems;
using SageMakerMonitorOperator.Reconcilers.Tests.References;
using SageMakerMonitorOperator.Reconcilers.Trails;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Trails;

/// <summary>What is taken for the object's trail in the answers of an endpoint.</summary>
public sealed class TrailObservationTests
{
    private static readonly TrailKind Kind = new(new KnownReferences());

    private static readonly Dictionary<string, string> Known = new() { ["team"] = "ml" };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_trail_is_read_with_its_status_selectors_and_tags()
    {
        var trail = await ReadAsync((operation, _) => Answer(operation), known: null);

        trail!.Arn.ShouldBe(TrailModel.Arn);
        trail.Status.IsLogging.ShouldBeTrue();
        trail.EventSelectors.EventSelectors.ShouldHaveSingleItem();
        trail.InsightSelectors.ShouldBeEmpty("that they are off is told by an error");
        trail.Tags.ShouldBe(new Dictionary<string, string> { ["a"] = "1", ["empty"] = "" }, ignoreOrder: true);
        trail.MissingBucketPolicy.ShouldBeNull();
    }

    [Fact]
    public async Task Tags_that_are_known_are_not_read() =>
        (await ReadAsync((operation, _) => Answer(operation, without: "ListTags"), Known))!.Tags.ShouldBe(Known);

    [Fact]
    public async Task Only_the_trail_of_exactly_this_name_is_seen() =>
        (
            await ReadAsync(
                (operation, _) => Answer(operation, Trails(("ml_audit-2", "eu-west-1", "111122223333"))),
                Known
            )
        ).ShouldBeNull();

    [Fact]
    public async Task A_trail_that_goes_while_it_is_read_is_none() =>
        (
            await ReadAsync(
                (operation, _) =>
                    operation == "GetTrailStatus" ? TrailStub.Refused("TrailNotFoundException") : Answer(operation),
                Known
            )
        ).ShouldBeNull();

    [Theory]
    [InlineData("us-east-1", "111122223333", "home Region is us-east-1")]
    [InlineData("eu-west-1", "999900001111", "a trail of the organization, which account 999900001111")]
    public async Task A_shadow_is_a_conflict_and_is_said_to_be_one(string region, string account, string words)
    {
        var trails = Trails((TrailModel.Name, region, account));

        var conflict = await Should.ThrowAsync<ProblemException>(() =>
            ReadAsync((operation, _) => Answer(operation, trails, without: "GetTrailStatus"), Known)
        );

        (conflict.Problem.Kind, conflict.Problem.Reason).ShouldBe((ProblemKind.Stalled, Reasons.NameConflict));
        conflict.Message.ShouldContain(words);
    }

    [Fact]
    public async Task Many_trails_of_a_Region_are_described_in_one_call_and_each_has_its_own_answer()
    {
        var described = 0;
        var trails = Trails(
            (TrailModel.Name, "eu-west-1", "111122223333"),
            ("shadow", "us-east-1", "111122223333"),
            ("secret", "eu-west-1", "111122223333")
        );

        var found = await TrailStub.WithAwsAsync(
            (operation, body) =>
            {
                described += operation == "DescribeTrails" ? 1 : 0;
                return (string?)body["Name"] == "secret"
                    ? TrailStub.Refused("AccessDeniedException")
                    : Answer(operation, trails);
            },
            aws =>
                Kind.ObserveManyAsync(
                    aws,
                    [.. new[] { TrailModel.Name, "shadow", "secret", "none" }.Select(name => Sought(name, Known))],
                    Cancellation
                )
        );

        described.ShouldBe(1);
        found[0].Observed!.Arn.ShouldBe(TrailModel.Arn);
        found[1].Failure.ShouldBeOfType<ProblemException>();
        found[2].Failure.ShouldNotBeNull();
        found[3].ShouldBe(new(null));
    }

    [Fact]
    public async Task The_policy_of_a_bucket_is_looked_at_while_deliveries_fail()
    {
        var trail = await ReadAsync(
            (operation, _) =>
                operation switch
                {
                    "GetTrailStatus" => StubAnswer.Json("""{"IsLogging":true,"LatestDeliveryError":"AccessDenied"}"""),
                    TrailStub.S3 => StubAnswer.Json(
                        """{"Statement":{"Effect":"Allow","Principal":"*","Action":"s3:Get*","Resource":"*"}}"""
                    ),
                    _ => Answer(operation),
                },
            Known
        );

        var missing = trail!.MissingBucketPolicy.ShouldNotBeNull();
        missing.ShouldContain("AWSCloudTrailWrite20150319");
        missing.ShouldNotContain("AWSCloudTrailAclCheck20150319");
    }

    private static Task<ObservedTrail?> ReadAsync(
        Func<string, JsonObject, StubAnswer> answer,
        IReadOnlyDictionary<string, string>? known
    ) => TrailStub.WithAwsAsync(answer, aws => Kind.ObserveAsync(aws, Sought(TrailModel.Name, known), Cancellation));

    private static Sought<Trail> Sought(string name, IReadOnlyDictionary<string, string>? known) =>
        new(
            new Trail
            {
                Metadata = new() { Namespace = "ml", Name = "audit" },
                Spec = TrailSpecs.Plain,
            },
            new AwsResourceIdentity
            {
                AccountId = "111122223333",
                Partition = "aws",
                Region = "eu-west-1",
                Name = name,
            },
            known
        );

    private static string Trails(params (string Name, string Region, string Account)[] trails) =>
        string.Join(
            ",",
            trails.Select(trail =>
                $$"""{"Name":"{{trail.Name}}","HomeRegion":"{{trail.Region}}","S3BucketName":"audit","TrailARN":"arn:aws:cloudtrail:{{trail.Region}}:{{trail.Account}}:trail/{{trail.Name}}"}"""
            )
        );

    private static StubAnswer Answer(string operation, string? trails = null, string? without = null) =>
        operation switch
        {
            _ when operation == without => StubAnswer.Json("{}", 500),
            "DescribeTrails" => StubAnswer.Json(
                $$"""{"trailList":[{{trails ?? Trails((TrailModel.Name, "eu-west-1", "111122223333"))}}]}"""
            ),
            "GetTrailStatus" => StubAnswer.Json("""{"IsLogging":true}"""),
            "GetEventSelectors" => StubAnswer.Json("""{"EventSelectors":[{"ReadWriteType":"All"}]}"""),
            "GetInsightSelectors" => TrailStub.Refused("InsightNotEnabledException"),
            "ListTags" => StubAnswer.Json(
                """{"ResourceTagList":[{"TagsList":[{"Key":"a","Value":"1"},{"Key":"empty"}]}]}"""
            ),
            _ => StubAnswer.Json("{}", 500),
        };
}
