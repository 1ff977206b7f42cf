using SageMakerMonitorOperator.Api.MetricAlarms;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Tests.Shared.Status;

namespace SageMakerMonitorOperator.Reconcilers.Tests;

/// <summary>The checker itself: it must see what it is there to see.</summary>
public sealed class StatusContractTests
{
    [Fact]
    public void A_good_status_breaks_no_rule() => Broken(Of("Ready", "True"), Of("Synced", "True")).ShouldBeEmpty();

    [Fact]
    public void An_object_that_was_never_visited_has_no_conditions_to_show() =>
        StatusContract.Verify(new ObjectMeta { Generation = 1 }, null).ShouldHaveSingleItem();

    [Theory]
    [InlineData("Ready must be present", "Synced=True")]
    [InlineData("Synced or CredentialsValid must be present", "Ready=True")]
    [InlineData("a type must be there once", "Ready=True Synced=True Synced=True")]
    [InlineData("a status must be True, False or Unknown", "Ready=True Synced=Maybe")]
    [InlineData("Reconciling, Stalled and Paused must be absent or True", "Ready=False Synced=True Stalled=False")]
    [InlineData(
        "Reconciling and Stalled must not both be there",
        "Ready=False Synced=True Stalled=True Reconciling=True"
    )]
    [InlineData("Ready must not be True while Reconciling", "Ready=True Synced=True Reconciling=True")]
    [InlineData("Ready must be False while Stalled", "Ready=True Synced=True Stalled=True")]
    [InlineData("Ready may be Unknown only while Reconciling", "Ready=Unknown Synced=True")]
    public void A_broken_rule_is_named(string rule, string conditions) =>
        Broken([.. conditions.Split(' ').Select(pair => Of(pair.Split('=')[0], pair.Split('=')[1]))])
            .ShouldContain(rule);

    [Fact]
    public void Generations_are_held_against_each_other()
    {
        var (ready, synced) = (Of("Ready", "True"), Of("Synced", "True"));
        Broken(3, 2, ready, synced).ShouldBe(["Ready must not be True for an older generation"]);
        Broken(1, 2, ready, synced)
            .ShouldBe([
                "observedGeneration must not be ahead of generation",
                "no condition may be ahead of generation",
                "Ready must not be True for an older generation",
            ]);
        Broken(2, 2, ready, synced with { ObservedGeneration = 1 })
            .ShouldBe(["conditions must speak of the root's generation"]);
    }

    [Fact]
    public void Words_and_times_are_looked_at()
    {
        var ready = Of("Ready", "True");
        Broken(ready with { Reason = "two words" }, Of("Synced", "True")).ShouldBe(["a reason must be one word"]);
        Broken(ready with { Message = "" }, Of("Synced", "True")).ShouldBe(["a message must be there"]);
        var late = ready with { LastTransitionTime = DateTimeOffset.UnixEpoch.AddMilliseconds(1) };
        Broken(late, Of("Synced", "True")).ShouldBe(["times must be whole seconds"]);
    }

    private static IReadOnlyList<string> Broken(params Condition[] conditions) => Broken(2, 2, conditions);

    private static IReadOnlyList<string> Broken(long generation, long observed, params Condition[] conditions) =>
        StatusContract.Verify(
            new ObjectMeta { Generation = generation },
            new MetricAlarmStatus { ObservedGeneration = observed, Conditions = conditions }
        );

    private static Condition Of(string type, string status) =>
        new()
        {
            Type = type,
            Status = status,
            Reason = "Because",
            Message = "of this",
            ObservedGeneration = 2,
            LastTransitionTime = DateTimeOffset.UnixEpoch,
        };
}
