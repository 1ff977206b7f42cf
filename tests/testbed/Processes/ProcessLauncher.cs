using System.Collections.Concurrent;
using System.Diagnostics;

namespace SageMakerMonitorOperator.Testbed.Processes;

/// <summary>
/// Starts every process on one thread that lives as long as this program. A child that asked to die with its parent
/// (<c>setpriv --pdeathsig</c>) dies with the thread that started it, and threads of the pool come and go.
/// </summary>
public static class ProcessLauncher
{
    private static readonly BlockingCollection<Action> Work = [];

    static ProcessLauncher()
    {
        var thread = new Thread(Run) { IsBackground = true, Name = "process launcher" };
        thread.Start();
    }

    public static Task<Process> StartAsync(ProcessStartInfo start)
    {
        var started = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);
        Work.Add(() =>
        {
            try
            {
                started.SetResult(Process.Start(start)!);
            }
            catch (Exception error)
            {
                started.SetException(error);
            }
        });
        return started.Task;
    }

    private static void Run()
    {
        foreach (var action in Work.GetConsumingEnumerable())
        {
            action();
        }
    }
}
