namespace SageMakerMonitorOperator.Integration.Kinds.Faults;

/// <summary>AWS shows what was written only after a while: as it documents, and as every tracker complains of.</summary>
[Collection(nameof(KindCluster))]
public sealed class KindLagTests(KindCluster cluster)
{
    [Theory]
    [MemberData(nameof(KindDefinitions.Rows), MemberType = typeof(KindDefinitions))]
    public async Task An_AWS_that_shows_writes_late_comes_to_the_same_end_and_nothing_is_made_twice(string kind)
    {
        var definition = KindDefinitions.Of(kind);
        await using var prompt = await KindArena.StartAwsAsync();
        await using var late = await KindArena.StartAwsAsync();
        (late.Lag, late.TagLag) = (TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
        await using var undisturbed = await KindArena.OpenAsync(cluster, definition, "prompt", prompt);
        await using var lagging = await KindArena.OpenAsync(cluster, definition, "late", late);

        var running = (UndisturbedRun.RunAsync(undisturbed), UndisturbedRun.RunAsync(lagging));
        var (expected, actual) = (await running.Item1, await running.Item2);

        actual.Problems.ShouldBeEmpty();
        foreach (var scenario in Scenarios.Of(definition))
        {
            actual.StateAfter(scenario).ShouldBe(expected.StateAfter(scenario), scenario.Name);
            actual.WritesOf(scenario).ShouldBe(expected.WritesOf(scenario), scenario.Name);
        }
    }
}
