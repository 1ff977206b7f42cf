using System.Diagnostics;

namespace SageMakerMonitorOperator.AwsSimulator.Faults;

internal static class ProcessKill
{
    /// <summary>SIGKILL. The process has exited when this returns, so that nothing of it can follow.</summary>
    public static async Task KillAsync(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            process.Kill();
            await process.WaitForExitAsync();
        }
        catch (ArgumentException)
        {
            // It is gone already.
        }
    }
}
