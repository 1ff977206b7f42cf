using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Integration.Kinds;
using SageMakerMonitorOperator.Integration.Kinds.Objects;
using SageMakerMonitorOperator.Testbed.Waiting;

namespace SageMakerMonitorOperator.Integration.Trails;

/// <summary>What somebody does to a trail to hide what he does.</summary>
[Collection(nameof(KindCluster))]
public sealed class LoggingTests(KindCluster cluster) : TrailTest(cluster)
{
    private readonly KindCluster _cluster = cluster;

    [Fact]
    public async Task A_trail_that_was_stopped_and_one_whose_selectors_were_edited_are_set_right_within_one_sweep()
    {
        await using var aws = await KindArena.StartAwsAsync();
        await using var arena = await KindArena.OpenAsync(_cluster, KindDefinitions.Of("Trail"), "sweeps", aws);
        await using var process = await arena.StartOperatorAsync("--resync-seconds=2");
        await arena.CreateAsync("stopped", arena.Kind.Spec);
        await arena.CreateAsync("edited", arena.Kind.Spec);
        await arena.InSyncAsync("stopped", "edited");
        var trails = TrailDefinition.Trails(aws);
        var good = trails.Find(arena.AwsName("edited"))!.ToJsonString();

        trails.Change(arena.AwsName("stopped"), new() { ["IsLogging"] = false });
        trails.Change(arena.AwsName("edited"), new() { ["Selectors"] = null });

        await Wait.UntilAsync(
            _ =>
                Task.FromResult(
                    (
                        Stopped: trails.Find(arena.AwsName("stopped"))!.ContainsKey("IsLogging"),
                        Edited: trails.Find(arena.AwsName("edited"))!.ToJsonString() == good
                    )
                ),
            mended => mended is (true, true),
            "the trails are as they were",
            cancellationToken: TestContext.Current.CancellationToken
        );
        await Wait.UntilAsync(
            async _ => (await arena.Objects.EventsAsync())["stopped"].ToList(),
            events =>
                events.Exists(text => text.Contains("logging was Disabled, is Enabled", StringComparison.Ordinal)),
            "it is told that the trail was stopped",
            cancellationToken: TestContext.Current.CancellationToken
        );
    }

    [Fact]
    public async Task A_trail_that_shall_not_log_is_kept_stopped_and_warned_of()
    {
        await OpenAsync();
        await Arena.CreateAsync("silent", With(Spec, "logging", "Disabled"));
        await Arena.InSyncAsync("silent");
        Latest("silent").Says("Warning", "True", "LoggingDisabled").ShouldBeTrue();

        Change("silent", new() { ["IsLogging"] = true });
        await Arena.ForcePassAsync(["silent"]);
        TrailOf("silent").ContainsKey("IsLogging").ShouldBeFalse();

        await Arena.ReplaceSpecAsync("silent", With(Spec, "logging", "Enabled"));
        await Arena.InSyncAsync("silent");
        TrailOf("silent").ContainsKey("IsLogging").ShouldBeTrue();
        Latest("silent").Condition("Warning").ShouldBeNull();
    }

    [Fact]
    public async Task A_trail_stays_and_logs_when_its_object_goes_unless_that_says_otherwise()
    {
        await OpenAsync();
        var manifest = Arena.Manifest("kept", Spec);
        manifest["spec"]!.AsObject().Remove("deletionPolicy");
        await Arena.Objects.CreateAsync(manifest);
        await Arena.InSyncAsync("kept");

        await DeleteAsync("kept");

        TrailOf("kept").ContainsKey("IsLogging").ShouldBeTrue();
        OwnerKeys(TagsOf(Arena.AwsName("kept"))!).ShouldBeEmpty();
    }
}
