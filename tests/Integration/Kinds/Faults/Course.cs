using SageMakerMonitorOperator.AwsSimulator.Journal;
using SageMakerMonitorOperator.Integration.Kinds.Objects;

namespace SageMakerMonitorOperator.Integration.Kinds.Faults;

/// <summary>Brings trials to their beginning, starts them, and holds their end against what it must be.</summary>
internal sealed class Course(KindArena arena, UndisturbedRun? model = null)
{
    public KindArena Arena => arena;

    /// <summary>The objects and strangers' resources that the scenarios begin with are there, and nothing goes on.</summary>
    public async Task PrepareAsync(IReadOnlyCollection<Trial> trials)
    {
        await KindArena.EachAsync(
            trials.Where(trial => trial.Scenario.MeetsStranger),
            trial => arena.Kind.CreateAsStrangerAsync(arena.AwsUrl, trial.AwsName, Stranger.Tags)
        );
        Trial[] existing = [.. trials.Where(trial => trial.Before is not null)];
        await KindArena.EachAsync(existing, trial => arena.CreateAsync(trial.Name, trial.Before!));
        await arena.InSyncAsync([.. existing.Select(trial => trial.Name)]);
    }

    public Task BeginAsync(IEnumerable<Trial> trials) => KindArena.EachAsync(trials, BeginAsync);

    public Task BeginAsync(Trial trial)
    {
        trial.Begin = arena.Aws.Calls.Last;
        return trial switch
        {
            { After: null } => arena.Objects.DeleteAsync(trial.Name),
            { Before: null, After: { } spec } => arena.CreateAsync(trial.Name, spec),
            { After: { } spec } => arena.ReplaceSpecAsync(trial.Name, spec),
        };
    }

    /// <summary>Waits until all are at their end, and notes which never came there.</summary>
    public async Task FinishAsync(IReadOnlyCollection<Trial> trials)
    {
        var byName = trials.ToDictionary(trial => trial.Name);
        try
        {
            await arena.UntilAsync(byName.Keys, name => IsFinished(byName[name]), "have come to their end");
        }
        catch (TimeoutException)
        {
            foreach (var trial in trials.Where(trial => !IsFinished(trial)))
            {
                trial.Problems.Add($"never came to its end: {arena.History.Latest(trial.Name).Summary()}");
            }
        }
    }

    /// <summary>Two forced passes over all that is left, then the whole world.</summary>
    public async Task VerifyAsync(IReadOnlyCollection<Trial> trials)
    {
        string[] left = [.. trials.Select(trial => trial.Name).Where(name => !arena.History.IsGone(name))];
        var quiet = arena.Aws.Calls.Last;
        await arena.ForcePassAsync(left);
        await arena.ForcePassAsync(left);
        var world = new AwsState(arena.Aws);
        foreach (var trial in trials)
        {
            trial.Problems.AddRange(WrittenAgain(trial, quiet));
            trial.Problems.AddRange(Different(trial, world));
            trial.Problems.AddRange(Repeated(trial));
            trial.Problems.AddRange(BrokenRules(trial));
        }
    }

    public bool IsFinished(Trial trial) =>
        trial.Scenario.Ends ? arena.History.IsGone(trial.Name) : arena.History.Latest(trial.Name).IsInSync();

    public string StateOf(Trial trial, AwsState world, bool withOwner = true) =>
        arena.StateOf(world, trial.AwsName, trial.Name, withOwner);

    private IEnumerable<string> WrittenAgain(Trial trial, long after) =>
        arena.Writes(trial.AwsName, after).Select(call => $"written again with nothing changed: {call}");

    private IEnumerable<string> Different(Trial trial, AwsState world)
    {
        var withOwner = !trial.Scenario.Retains || trial.IsKill;
        var (actual, expected) = (StateOf(trial, world, withOwner), ExpectedState(trial, withOwner));
        return expected is null || actual == expected ? [] : [$"AWS has {actual} and not {expected}"];
    }

    private string? ExpectedState(Trial trial, bool withOwner) =>
        trial.Scenario.IsDeletedMeanwhile ? AwsState.Nothing : model?.StateAfter(trial.Scenario, withOwner);

    private IEnumerable<string> Repeated(Trial trial)
    {
        var changes = arena
            .Aws.Journal.After(0)
            .Where(change => IsOf(change, arena.Kind.MarkOf(trial.AwsName)))
            .ToList();
        var created = changes.Count(change => change.Kind == ResourceChangeKind.Created);
        var deleted = changes.Count(change => change.Kind == ResourceChangeKind.Deleted);
        var isRight = trial.Scenario.IsDeletedMeanwhile
            ? created <= 1 && deleted == created
            : (created, deleted) == (1, trial.Scenario.Deletes ? 1 : 0);
        return isRight ? [] : [$"created {created} times and deleted {deleted} times"];
    }

    private IEnumerable<string> BrokenRules(Trial trial) =>
        arena
            .History.Statements(trial.Name)
            .SelectMany(version =>
                version.BrokenRules().Select(rule => $"{rule}: {version["status"]!.ToJsonString()}")
            );

    private static bool IsOf(ResourceChange change, string awsName) =>
        change.Region == awsName
        || (change.Arn.EndsWith(awsName, StringComparison.Ordinal) && change.Arn[^(awsName.Length + 1)] is ':' or '/');
}
