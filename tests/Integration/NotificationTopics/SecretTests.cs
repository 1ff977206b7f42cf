using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Faults;
using SageMakerMonitorOperator.Integration.Kinds;
using SageMakerMonitorOperator.Integration.Kinds.Objects;
using SageMakerMonitorOperator.Testbed.Waiting;

namespace SageMakerMonitorOperator.Integration.NotificationTopics;

/// <summary>Endpoints that are secrets.</summary>
[Collection(nameof(KindCluster))]
public sealed class SecretTests(KindCluster cluster) : TopicTest(cluster)
{
    private const string Canary = "T0P-S3CRET-HOOK";
    private const string Webhook = $"https://confirming.example.com/{Canary}";

    [Fact]
    public async Task An_endpoint_from_a_Secret_is_subscribed_and_shows_nowhere()
    {
        await OpenAsync();
        await Arena.CreateAsync("secretive", Hook("secretive"));
        await UntilAsync("secretive", "Ready", "False", "SecretNotReady");

        await SecretAsync("secretive", "url", Webhook);
        await Arena.ForcePassAsync(["secretive"]);

        await Arena.InSyncAsync("secretive");
        Endpoints("secretive").ShouldBe([Webhook]);
        Latest("secretive")!["status"]!["topic"]!["subscriptions"]![0]!["state"]!.ToString().ShouldBe("Confirmed");
        await ShouldNotShowAsync("secretive");
    }

    [Fact]
    public async Task An_endpoint_that_AWS_repeats_in_its_refusal_does_not_show_either()
    {
        await OpenAsync();
        await SecretAsync("refused-hook", "url", Webhook);
        Arena.Aws.Faults.Add(
            new FaultPoint
            {
                Operation = "Subscribe",
                Mentions = Arena.AwsName("refused-hook"),
                Times = int.MaxValue,
            },
            Fault.Error(400, "InvalidParameter", $"Invalid parameter: Endpoint {Webhook}")
        );

        await Arena.CreateAsync("refused-hook", Hook("refused-hook"));

        await UntilAsync("refused-hook", "Stalled", "True", "Rejected");
        Latest("refused-hook").Message("Ready").ShouldContain("Endpoint (the endpoint)");
        await ShouldNotShowAsync("refused-hook");
    }

    private static JsonObject Hook(string secret) =>
        SpecOf(
            $$$"""
            {
              "subscriptions": [
                {"name": "chat", "protocol": "https", "endpointSecretRef": {"name": "{{{secret}}}", "key": "url"}}
              ]
            }
            """
        );

    private async Task ShouldNotShowAsync(string name)
    {
        var events = await Wait.UntilAsync(
            async _ => (await Arena.Objects.EventsAsync())[name].ToList(),
            told => told.Count > 0,
            "something is told",
            cancellationToken: TestContext.Current.CancellationToken
        );
        string.Join('\n', events).ShouldNotContain(Canary);
        Latest(name)!.ToJsonString().ShouldNotContain(Canary);
        Latest(name)!.ToJsonString().ShouldContain("https:sha256:");
        Arena.Log.ShouldNotContain(Canary);
    }
}
