using System.Diagnostics;
using SageMakerMonitorOperator.Testbed.Waiting;

namespace SageMakerMonitorOperator.Testbed.Processes;

/// <summary>One server of the testbed: started by its script, logging to a file, killed with this program.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    private const int LinesOfLog = 20;
    private readonly Process process;
    private readonly string logPath;

    private ServerProcess(string name, Process process, string logPath)
    {
        Name = name;
        this.process = process;
        this.logPath = logPath;
    }

    public string Name { get; }

    public int Id => process.Id;

    public bool IsRunning => !process.HasExited;

    /// <summary>Runs <c>servers/NAME.sh ARGUMENTS</c>, its output going to <c>directory/NAME.log</c>.</summary>
    public static async Task<ServerProcess> StartAsync(
        string name,
        string directory,
        params IEnumerable<string> arguments
    )
    {
        var log = Path.Combine(directory, $"{name}.log");
        return new(name, await ProcessLauncher.StartAsync(Command(name, log, arguments)), log);
    }

    /// <summary>Waits at most five minutes: a busy machine needs more than one.</summary>
    /// <exception cref="TestbedException">It ended or was not ready; the end of its log is in the text.</exception>
    public async Task WaitReadyAsync(Func<CancellationToken, Task<bool>> ready, CancellationToken cancellationToken)
    {
        try
        {
            await Wait.UntilAsync(
                async token => !IsRunning || await ready(token),
                $"{Name} is ready",
                TimeSpan.FromMinutes(5),
                cancellationToken: cancellationToken
            );
        }
        catch (TimeoutException error)
        {
            throw new TestbedException($"{error.Message} The end of its log:\n{EndOfLog()}", error);
        }

        if (!IsRunning)
        {
            throw new TestbedException($"{Name} ended with exit code {process.ExitCode}:\n{EndOfLog()}");
        }
    }

    /// <summary>Kills it, as a crash would: nothing is flushed, no client is told.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        process.Dispose();
    }

    private static ProcessStartInfo Command(string name, string log, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("/bin/bash") { UseShellExecute = false };
        // Every command here replaces the one before, so that the id stays the server's.
        var dieWithParent = File.Exists("/usr/bin/setpriv") ? "setpriv --pdeathsig KILL" : "";
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"exec {dieWithParent} \"$@\" >>\"$0\" 2>&1 </dev/null");
        start.ArgumentList.Add(log);
        start.ArgumentList.Add(Scripts.Server(name));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }

    private string EndOfLog() => string.Join('\n', File.ReadLines(logPath).TakeLast(LinesOfLog));
}
