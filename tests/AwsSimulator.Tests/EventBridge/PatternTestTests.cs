using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Tests.Shared;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.EventBridge;

public sealed class PatternTestTests : EventBridgeTest
{
    [Theory]
    [InlineData("Failed", true)]
    [InlineData("Stopped", false)]
    public async Task An_event_is_held_against_a_pattern(string status, bool matches)
    {
        var answer = await DoneAsync(
            "TestEventPattern",
            new()
            {
                ["EventPattern"] = $$$"""{"detail":{"TrainingJobStatus":["{{{status}}}"]}}""",
                ["Event"] = await SampleAsync("training-job-failed"),
            }
        );

        answer["Result"]!.GetValue<bool>().ShouldBe(matches);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("no json")]
    public async Task An_event_without_what_every_event_has_is_refused(string text) =>
        await RefusedAsync(
            "TestEventPattern",
            new() { ["EventPattern"] = Pattern, ["Event"] = text },
            Invalid,
            "Parameter Event is not valid."
        );

    [Fact]
    public async Task A_pattern_that_is_none_is_refused() =>
        await RefusedAsync(
            "TestEventPattern",
            new() { ["EventPattern"] = "[]", ["Event"] = await SampleAsync("training-job") },
            "InvalidEventPatternException",
            "Filter is not an object"
        );

    private static Task<string> SampleAsync(string name) =>
        File.ReadAllTextAsync(Repository.File($"tests/Shared/Events/{name}.json"), Cancellation);
}
