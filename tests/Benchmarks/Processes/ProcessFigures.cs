using System.Globalization;

namespace SageMakerMonitorOperator.Benchmarks.Processes;

/// <summary>What Linux says of a process.</summary>
internal sealed record ProcessFigures(double ResidentMegabytes, double PeakMegabytes, double CpuSeconds)
{
    private const double TicksPerSecond = 100; // USER_HZ of every Linux that .NET runs on.
    private const double KilobytesPerMegabyte = 1024;

    public static ProcessFigures Of(int id)
    {
        var status = File.ReadAllLines($"/proc/{id}/status");
        return new(Megabytes(status, "VmRSS:"), Megabytes(status, "VmHWM:"), CpuSecondsOf(id));
    }

    /// <summary>The sum of all processes that name the text in their command line.</summary>
    public static ProcessFigures OfAll(string text) =>
        Directory
            .EnumerateDirectories("/proc")
            .Select(path => int.TryParse(Path.GetFileName(path), CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id != 0 && id != Environment.ProcessId && Names(id, text))
            .Select(Of)
            .Aggregate(new ProcessFigures(0, 0, 0), (sum, one) => sum.And(one));

    /// <summary>The memory now, and the CPU time from then to now.</summary>
    public ProcessFigures Since(ProcessFigures then) => this with { CpuSeconds = CpuSeconds - then.CpuSeconds };

    public override string ToString() =>
        $"{CpuSeconds:0.0} s of CPU, {ResidentMegabytes:0} MB resident, {PeakMegabytes:0} MB at the peak";

    private ProcessFigures And(ProcessFigures other) =>
        new(
            ResidentMegabytes + other.ResidentMegabytes,
            PeakMegabytes + other.PeakMegabytes,
            CpuSeconds + other.CpuSeconds
        );

    private static bool Names(int id, string text)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/cmdline").Contains(text, StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false; // It has just ended.
        }
    }

    // The command's name stands in brackets and may hold blanks; user and system time are the 12th and 13th after it.
    private static double CpuSecondsOf(int id)
    {
        var stat = File.ReadAllText($"/proc/{id}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return (Number(fields[11]) + Number(fields[12])) / TicksPerSecond;
    }

    private static double Megabytes(string[] status, string name) =>
        Number(status.Single(line => line.StartsWith(name, StringComparison.Ordinal)).Split(' ')[^2])
        / KilobytesPerMegabyte;

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
