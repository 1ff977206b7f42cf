using System.Diagnostics;
using SageMakerMonitorOperator.Testbed.Waiting;

namespace SageMakerMonitorOperator.Benchmarks.Processes;

/// <summary>A .NET program in a process of its own, logging to a file.</summary>
internal sealed class MeasuredProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly string _log;

    private MeasuredProcess(Process process, string log)
    {
        _process = process;
        _log = log;
    }

    public int Id => _process.Id;

    public static MeasuredProcess Start(string program, params IEnumerable<string> arguments)
    {
        var log = Path.GetTempFileName();
        // bash sends the output to a file and becomes the program: nobody has to read a pipe while time is taken.
        string[] command = ["-c", "exec dotnet \"$@\" >\"$0\" 2>&1 </dev/null", log, program, .. arguments];
        var start = new ProcessStartInfo("/bin/bash", command) { UseShellExecute = false };
        start.Environment["AWS_ACCESS_KEY_ID"] = "testing";
        start.Environment["AWS_SECRET_ACCESS_KEY"] = "testing";
        return new(Process.Start(start)!, log);
    }

    public ProcessFigures Figures() => ProcessFigures.Of(Id);

    public async Task<string> FirstLineAsync() =>
        await Wait.UntilAsync(
            async token => (await File.ReadAllLinesAsync(_log, token)).FirstOrDefault() ?? "",
            line => line.Length > 0,
            "the process prints a line"
        );

    /// <summary>Asks it to stop, as Kubernetes does.</summary>
    public async ValueTask DisposeAsync()
    {
        using (var kill = Process.Start("kill", [$"{Id}"]))
        {
            await kill.WaitForExitAsync();
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
        File.Delete(_log);
    }
}
