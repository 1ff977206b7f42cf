using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Integration.Fixtures;
using SageMakerMonitorOperator.Testbed.Waiting;
using SageMakerMonitorOperator.Tests.Shared;

namespace SageMakerMonitorOperator.Integration.Security;

/// <summary>deploy/samples/security as it stands, applied to an account that has nothing of it.</summary>
public sealed class SecuritySamplesTests(Cluster cluster) : OperatorTest(cluster, "security")
{
    private const string Folder = "deploy/samples/security";

    private static IReadOnlyList<JsonNode> Samples { get; } =
    [.. Repository.YamlFiles(Folder).SelectMany(file => Manifests.Read($"{Folder}/{file}"))];

    [Fact]
    public async Task One_apply_watches_the_account_and_tells_the_topic_of_findings_and_another_look_writes_nothing()
    {
        using var moto = new MotoSecurity(Cluster.MotoUrl);
        foreach (var trail in Of("Trail"))
        {
            await moto.MakeBucketAsync((string)trail["spec"]!["s3BucketName"]!);
        }

        await KubectlAsync("apply", "--validate=false", "-f", Repository.File(Folder));

        var found = await AllReadyAsync();
        await ExpectDetectorAsync(moto, Of("GuardDutyDetector").ShouldHaveSingleItem());
        var topic = Of("NotificationTopic", found).ShouldHaveSingleItem();
        await ExpectRuleAsync(moto, Of("EventRule").ShouldHaveSingleItem(), AwsOf(topic, "arn"));
        foreach (var trail in Of("Trail", found))
        {
            await ExpectTrailAsync(moto, AwsOf(trail, "name"));
        }

        await ExpectNoWriteAsync();
    }

    // The detector's filters come after it, a pass later.
    private async Task<IReadOnlyList<JsonNode>> AllReadyAsync()
    {
        var found = await Wait.UntilAsync(
            async _ => await FindAllAsync(),
            all => all.Count == Samples.Count && all.All(IsReady),
            $"all {Samples.Count} objects of {Folder} are ready",
            TimeSpan.FromSeconds(60),
            cancellationToken: Cancellation
        );
        return [.. found.OfType<JsonNode>()];
    }

    private async Task<JsonArray> FindAllAsync()
    {
        var all = new JsonArray();
        foreach (var sample in Samples)
        {
            if (await GetAsync(NameOf(sample), (string)sample["kind"]!) is { } found)
            {
                all.Add(found);
            }
        }

        return all;
    }

    private static bool IsReady(JsonNode? found) => (string?)ConditionOf(found, "Ready")?["status"] == "True";

    private static IEnumerable<JsonNode> Of(string kind, IEnumerable<JsonNode>? found = null) =>
        (found ?? Samples).Where(sample => (string?)sample["kind"] == kind);

    private static string NameOf(JsonNode found) => (string)found["metadata"]!["name"]!;

    private static string AwsOf(JsonNode found, string member) => (string)found["status"]!["aws"]![member]!;

    private static async Task ExpectDetectorAsync(MotoSecurity moto, JsonNode sample)
    {
        var detector = await moto.DetectorAsync();
        detector.Status.ShouldBe("ENABLED");
        detector.FindingPublishingFrequency.ShouldBe((string?)sample["spec"]!["findingPublishingFrequency"]);
        foreach (var feature in sample["spec"]!["features"]!.AsArray())
        {
            detector
                .Features.Single(one => one.Name == (string?)feature!["name"])
                .Status.ShouldBe((string?)feature!["status"]);
        }
    }

    private async Task ExpectRuleAsync(MotoSecurity moto, JsonNode sample, string topic)
    {
        var rule = await moto.RuleAsync(AwsName(NameOf(sample)));
        rule.State.ShouldBe("ENABLED");
        rule.EventPattern.ShouldNotBeNull().ShouldContain("aws.guardduty");
        (await moto.TargetsAsync(AwsName(NameOf(sample)))).ShouldBe([topic]);
        var publishers = (await moto.TopicPolicyAsync(topic))["Statement"]!
            .AsArray()
            .Where(statement => (string?)statement!["Effect"] == "Allow")
            .Select(statement => statement!["Principal"]!["Service"]?.ToString());
        publishers.ShouldContain("events.amazonaws.com");
    }

    private static async Task ExpectTrailAsync(MotoSecurity moto, string name)
    {
        (await moto.TrailAsync("GetTrailStatus", "Name", name))["IsLogging"]!.GetValue<bool>().ShouldBeTrue();
        (await moto.TrailAsync("GetEventSelectors", "TrailName", name))["AdvancedEventSelectors"]!
            .ToJsonString()
            .ShouldContain("AWS::SageMaker::Endpoint");
    }

    private async Task ExpectNoWriteAsync()
    {
        var mark = Moto.Mark;
        await Wait.UntilAsync(
            _ =>
                Task.FromResult(
                    Moto.CallsSince(mark).Count(call => call is { Service: "guardduty", Operation: "GET /detector" })
                ),
            reads => reads >= 2,
            "the detector is looked at again",
            cancellationToken: Cancellation
        );
        Moto.WritesSince(mark).ShouldBeEmpty();
    }
}
