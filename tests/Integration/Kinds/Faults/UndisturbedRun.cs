using SageMakerMonitorOperator.AwsSimulator.Calls;

namespace SageMakerMonitorOperator.Integration.Kinds.Faults;

/// <summary>Every scenario once, without any fault: what it calls, and what AWS has in the end.</summary>
internal sealed class UndisturbedRun
{
    private readonly IReadOnlyDictionary<string, IReadOnlyList<StepPoint>> _steps;
    private readonly Dictionary<(string Scenario, bool WithOwner), string> _states = [];

    private UndisturbedRun(IReadOnlyDictionary<string, IReadOnlyList<StepPoint>> steps) => _steps = steps;

    /// <summary>What was wrong; nothing, or nothing else can be held against it.</summary>
    public IReadOnlyList<string> Problems { get; private init; } = [];

    public static async Task<UndisturbedRun> RunAsync(KindArena arena)
    {
        Trial[] trials =
        [
            .. Scenarios
                .Of(arena.Kind)
                .Select((scenario, i) => new Trial(scenario, $"plain-{i}", arena.AwsName($"plain-{i}"))),
        ];
        var course = new Course(arena);
        await using var process = await arena.StartOperatorAsync(KindArena.NoResync);
        await course.PrepareAsync(trials);
        await course.BeginAsync(trials);
        await course.FinishAsync(trials);
        var steps = trials.ToDictionary(
            trial => trial.Scenario.Name,
            trial => Steps(arena.Calls(trial.AwsName, trial.Begin))
        );
        await course.VerifyAsync(trials);
        var run = new UndisturbedRun(steps) { Problems = [.. trials.SelectMany(trial => trial.Complaints)] };
        var world = new AwsState(arena.Aws);
        foreach (var trial in trials)
        {
            run._states[(trial.Scenario.Name, true)] = course.StateOf(trial, world);
            run._states[(trial.Scenario.Name, false)] = course.StateOf(trial, world, withOwner: false);
        }

        return run;
    }

    public IReadOnlyList<StepPoint> StepsOf(Scenario scenario) => _steps[scenario.Plan];

    /// <summary>The operations that change something, in their order.</summary>
    public IReadOnlyList<string> WritesOf(Scenario scenario) =>
        [.. StepsOf(scenario).Where(step => step.IsWrite).Select(step => step.Operation)];

    public string StateAfter(Scenario scenario, bool withOwner = true) => _states[(scenario.Name, withOwner)];

    private static IReadOnlyList<StepPoint> Steps(IReadOnlyList<AwsCall> calls) =>
        [
            .. calls.Select(
                (call, i) =>
                    new StepPoint(
                        call.Operation,
                        calls.Take(i + 1).Count(earlier => earlier.Operation == call.Operation),
                        call.IsWrite
                    )
            ),
        ];
}
