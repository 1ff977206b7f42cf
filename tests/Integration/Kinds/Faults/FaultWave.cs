using SageMakerMonitorOperator.AwsSimulator.Faults;
using SageMakerMonitorOperator.Integration.Fixtures;
using SageMakerMonitorOperator.Integration.Kinds.Objects;
using SageMakerMonitorOperator.Testbed.Waiting;

namespace SageMakerMonitorOperator.Integration.Kinds.Faults;

/// <summary>
/// All failures that a process lives through, at once: each strikes an object of its own, until all are lifted. Then the
/// same process brings them to their end, or a new one in the place of one that was killed while AWS was failing.
/// </summary>
internal sealed class FaultWave(Course course, KindCluster cluster)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // What AWS denies is tried again at the next resync. Long enough that none comes before the faults are planned.
    private static readonly string[] Flags = ["--resync-seconds=15", "--aws-request-timeout-seconds=1"];

    private readonly KindArena _arena = course.Arena;

    public async Task RunAsync(IReadOnlyList<Trial> trials, bool newProcess)
    {
        await using var accounts = await TrialAccounts.OpenAsync(cluster.ApiServer.Kubectl, _arena.Aws, trials);
        var process = await _arena.StartOperatorAsync(Flags);
        try
        {
            await course.PrepareAsync(trials);
            PlannedFault[] faults = [.. trials.Select(trial => Plan(trial, process.Id))];
            await course.BeginAsync(trials);
            await StruckAsync(trials, faults);
            await ToldAsync(trials);
            if (newProcess)
            {
                await process.DisposeAsync();
            }

            Array.ForEach(faults, fault => fault.Lift());
            process = newProcess ? await _arena.StartOperatorAsync(KindArena.NoResync) : process;
            await course.FinishAsync(trials);
            await course.VerifyAsync(trials);
        }
        finally
        {
            await process.DisposeAsync();
        }
    }

    private PlannedFault Plan(Trial trial, int processId) =>
        _arena.Aws.Faults.Add(
            new FaultPoint
            {
                Operation = trial.Point!.Operation,
                Mentions = _arena.Kind.MarkOf(trial.AwsName),
                Nth = trial.Point.Nth,
                Times = trial.Fault!.IsLasting ? int.MaxValue : 1,
            },
            trial.Fault.Of(processId)
        );

    private static async Task StruckAsync(IReadOnlyList<Trial> trials, PlannedFault[] faults)
    {
        try
        {
            await Task.WhenAll(faults.Select(fault => fault.Struck))
                .WaitAsync(Patience, TestContext.Current.CancellationToken);
        }
        catch (TimeoutException)
        {
            // Which ones were not is told below.
        }

        foreach (var (trial, fault) in trials.Zip(faults))
        {
            trial.WasStruck = fault.Strikes > 0;
            if (!trial.WasStruck)
            {
                trial.Problems.Add("the step was never reached");
            }
        }
    }

    /// <summary>A failure that lasts is in status, unless the object may go all the same.</summary>
    private async Task ToldAsync(IReadOnlyList<Trial> trials)
    {
        Trial[] failing =
        [
            .. trials.Where(trial => trial.WasStruck && trial.Fault!.IsLasting && !trial.Scenario.Retains),
        ];
        try
        {
            await Wait.UntilAsync(_ => Task.FromResult(failing.All(IsTold)), "all failures are told", Patience);
        }
        catch (TimeoutException)
        {
            foreach (var trial in failing.Where(trial => !IsTold(trial)))
            {
                trial.Problems.Add("the status never told of the failure");
            }
        }
    }

    private bool IsTold(Trial trial) => _arena.History.Versions(trial.Name).Any(version => version.TellsOfTrouble());
}
