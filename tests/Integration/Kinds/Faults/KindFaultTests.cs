namespace SageMakerMonitorOperator.Integration.Kinds.Faults;

/// <summary>A fault at every call of every plan: crashes, lost answers, refusals, silence.</summary>
[Collection(nameof(KindCluster))]
public sealed class KindFaultTests(KindCluster cluster)
{
    private const string SameProcess = "the same process";
    private const string NewProcess = "a new process";

    [Theory]
    [MemberData(nameof(KindDefinitions.Rows), MemberType = typeof(KindDefinitions))]
    public async Task Whatever_fails_at_whichever_step_the_end_is_that_of_an_undisturbed_run(string kind)
    {
        var definition = KindDefinitions.Of(kind);
        var start = TimeProvider.System.GetTimestamp();
        await using var aws = await KindArena.StartAwsAsync();
        var model = await UndisturbedAsync(definition, aws);

        await using var killing = await KindArena.OpenAsync(cluster, definition, "kills", aws);
        await using var surviving = await KindArena.OpenAsync(cluster, definition, "failures", aws);
        await using var restarting = await KindArena.OpenAsync(cluster, definition, "restarts", aws);
        var scenarios = Scenarios.Of(definition);
        var atReads = definition.FailsAtReads;
        var kills = Trials(killing, model, Scenarios.OfKills(definition), StepFault.Kills, NewProcess, atReads);
        var failures = Trials(surviving, model, scenarios, StepFault.Failures, SameProcess, atReads);
        var restarts = Trials(restarting, model, scenarios, StepFault.Failures, NewProcess, atReads: false);
        await Task.WhenAll(
            new KillChain(new Course(killing, model)).RunAsync(kills),
            new FaultWave(new Course(surviving, model), cluster).RunAsync(failures, newProcess: false),
            new FaultWave(new Course(restarting, model), cluster).RunAsync(restarts, newProcess: true)
        );

        await ReportAsync(kind, TimeProvider.System.GetElapsedTime(start), [.. kills, .. failures, .. restarts]);
    }

    private async Task<UndisturbedRun> UndisturbedAsync(KindDefinition kind, AwsSimulator.AwsSimulatorServer aws)
    {
        await using var arena = await KindArena.OpenAsync(cluster, kind, "undisturbed", aws);
        var model = await UndisturbedRun.RunAsync(arena);
        model.Problems.ShouldBeEmpty();
        return model;
    }

    /// <summary>Every fault at every step that an undisturbed run was seen to take.</summary>
    private static IReadOnlyList<Trial> Trials(
        KindArena arena,
        UndisturbedRun model,
        IReadOnlyList<Scenario> scenarios,
        IReadOnlyList<StepFault> faults,
        string recovery,
        bool atReads
    ) =>
        [
            .. (
                from scenario in scenarios
                from point in model.StepsOf(scenario)
                where point.IsWrite || atReads
                from fault in faults
                where point.IsWrite || !fault.OfWritesOnly
                select (scenario, point, fault)
            ).Select(
                (each, i) =>
                    new Trial(each.scenario, $"trial-{i:000}", arena.AwsName($"trial-{i:000}"))
                    {
                        Point = each.point,
                        Fault = each.fault,
                        Recovery = recovery,
                    }
            ),
        ];

    private static async Task ReportAsync(string kind, TimeSpan time, IReadOnlyList<Trial> trials)
    {
        var table = FaultTable.Write(kind, time, trials);
        TestContext.Current.TestOutputHelper!.WriteLine(table);
        await FaultTable.SaveAsync(kind, table, TestContext.Current.CancellationToken);
        trials.SelectMany(trial => trial.Complaints).ShouldBeEmpty();
        trials.ShouldAllBe(trial => trial.WasStruck);
        trials.ShouldNotBeEmpty();
    }
}
