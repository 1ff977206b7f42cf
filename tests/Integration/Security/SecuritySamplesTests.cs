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

        var found = new Dictionary<string, JsonNode>(StringComparer.Ordinal);
        foreach (var sample in Samples)
        {
            var (kind, name) = ((string)sample["kind"]!, NameOf(sample));
            found[$"{kind}/{name}"] = (await UntilAsync(name, "Ready", "True", kind: kind))!;
        }

        await ExpectDetectorAsync(moto, Of("GuardDutyDetector").ShouldHaveSingleItem());
        var topic = ArnOf(found[$"NotificationTopic/{NameOf(Of("NotificationTopic").ShouldHaveSingleItem())}"]);
        await ExpectRuleAsync(moto, Of("EventRule").ShouldHaveSingleItem(), topic);
        foreach (var trail in Of("Trail"))
        {
            await ExpectTrailAsync(moto, found[$"Trail/{NameOf(trail)}"]);
        }

        await ExpectNoWriteAsync();
    }

    private static IEnumerable<JsonNode> Of(string kind) => Samples.Where(sample => (string?)sample["kind"] == kind);

    private static string NameOf(JsonNode found) => (string)found["metadata"]!["name"]!;

    private static string ArnOf(JsonNode found) => (string)found["status"]!["aws"]!["arn"]!;

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

    private static async Task ExpectTrailAsync(MotoSecurity moto, JsonNode found)
    {
        var name = (string)found["status"]!["aws"]!["name"]!;
        (await moto.TrailAsync("GetTrailStatus", "Name", name))["IsLogging"]!.GetValue<bool>().ShouldBeTrue();
        (await moto.TrailAsync("GetEventSelectors", "TrailName", name))["AdvancedEventSelectors"]!
            .ToJsonString()
            .ShouldContain("AWS::SageMaker::Endpoint");
    }

    private async Task ExpectNoWriteAsync()
    {
        var mark = Moto.Mark;
        await Wait.UntilAsync(
            _ => Task.FromResult(Moto.CallsSince(mark).Count(call => call is { Service: "guardduty", Operation: "GET /detector" })),
            reads => reads >= 2,
            "the detector is looked at again",
            cancellationToken: Cancellation
        );
        Moto.WritesSince(mark).ShouldBeEmpty();
    }
}
