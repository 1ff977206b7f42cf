using SageMakerMonitorOperator.AwsSimulator.Faults;

namespace SageMakerMonitorOperator.Integration.Kinds.Faults;

/// <summary>
/// SIGKILL before and after every call, one process after the other: the one that brings an object to its end is the
/// next to be killed.
/// </summary>
internal sealed class KillChain(Course course)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly KindArena _arena = course.Arena;

    public async Task RunAsync(IReadOnlyList<Trial> trials)
    {
        Trial? last = null;
        foreach (var trial in trials)
        {
            await KillAsync(trial, last);
            last = trial;
        }

        await using var process = await _arena.StartOperatorAsync(KindArena.NoResync);
        await course.FinishAsync(trials);
        await course.VerifyAsync(trials);
    }

    private async Task KillAsync(Trial trial, Trial? last)
    {
        await using var process = await _arena.StartOperatorAsync(KindArena.NoResync);
        await Task.WhenAll(course.PrepareAsync([trial]), course.FinishAsync(last is null ? [] : [last]));
        var point = new FaultPoint
        {
            Operation = trial.Point!.Operation,
            Mentions = _arena.Kind.MarkOf(trial.AwsName),
            Nth = trial.Point.Nth,
        };
        var kill = _arena.Aws.Faults.Add(point, trial.Fault!.Of(process.Id));
        await course.BeginAsync(trial);
        try
        {
            await kill.Struck.WaitAsync(Patience, TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            trial.WasStruck = true;
            if (trial.Scenario.IsDeletedMeanwhile)
            {
                await _arena.Objects.DeleteAsync(trial.Name);
            }
        }
        catch (TimeoutException)
        {
            trial.Problems.Add("the step was never reached");
            kill.Lift();
        }
    }
}
