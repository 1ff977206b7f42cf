using System.Diagnostics;
using System.Text;
using SageMakerMonitorOperator.Testbed.Processes;
using SageMakerMonitorOperator.Testbed.Waiting;

namespace SageMakerMonitorOperator.Integration.Fixtures;

/// <summary>The operator as users run it: a process of its own, as the shipped service account, known by its flags only.</summary>
public sealed class OperatorProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _log = new();
    private readonly HttpClient _http = new();

    private OperatorProcess(Process process, int metricsPort, int healthPort)
    {
        _process = process;
        MetricsUrl = new Uri($"http://127.0.0.1:{metricsPort}/metrics");
        ReadyUrl = new Uri($"http://127.0.0.1:{healthPort}/readyz");
    }

    // make test runs the operator as it ships, which starts in half the time; by itself a test runs what was just built.
    private static string Program =>
        Environment.GetEnvironmentVariable("OPERATOR_PROGRAM")
        ?? Path.Combine(AppContext.BaseDirectory, "sagemaker-monitor.dll");

    public Uri MetricsUrl { get; }

    public Uri ReadyUrl { get; }

    public int Id => _process.Id;

    public string Log
    {
        get
        {
            lock (_log)
            {
                return _log.ToString();
            }
        }
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Starts it and waits until it is ready.</summary>
    /// <param name="awsEndpoint">Where its AWS is.</param>
    /// <param name="watchNamespace">The only namespace it looks at.</param>
    public static Task<OperatorProcess> StartAsync(
        Cluster cluster,
        Uri awsEndpoint,
        string watchNamespace,
        params IReadOnlyList<string> flags
    ) => StartAsync(cluster.OperatorKubeconfig, awsEndpoint, [$"--watch-namespaces={watchNamespace}", .. flags]);

    /// <summary>Starts it and waits until it is ready.</summary>
    /// <param name="awsEndpoint">Where its AWS is.</param>
    public static async Task<OperatorProcess> StartAsync(
        string kubeconfig,
        Uri awsEndpoint,
        params IReadOnlyList<string> flags
    )
    {
        var (metrics, health) = (FreePort.Take(), FreePort.Take());
        string[] arguments =
        [
            Program,
            "run",
            $"--kubeconfig={kubeconfig}",
            $"--aws-endpoint-url={awsEndpoint}",
            $"--metrics-port={metrics}",
            $"--health-port={health}",
            "--listen-address=127.0.0.1",
            .. flags,
        ];
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["AWS_ACCESS_KEY_ID"] = "testing", ["AWS_SECRET_ACCESS_KEY"] = "testing" },
        };
        start.Environment.Remove("AWS_ENDPOINT_URL");
        // A fifth of the time to start goes into measuring code for later, and most processes here are killed before.
        start.Environment["DOTNET_TieredPGO"] = "0";
        var running = new OperatorProcess(await ProcessLauncher.StartAsync(start), metrics, health);
        running.Collect();
        await running.WaitReadyAsync();
        return running;
    }

    /// <summary>Runs it with arguments that it must refuse, and gives what it says.</summary>
    public static async Task<string> RefusalAsync(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
        };
        using var process = await ProcessLauncher.StartAsync(start);
        var error = await process.StandardError.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);
        process.ExitCode.ShouldBe(2);
        return error;
    }

    public Task<string> MetricsAsync() => _http.GetStringAsync(MetricsUrl, Cancellation);

    /// <summary>The value of a metric whose line begins with <paramref name="series"/>; null where there is none.</summary>
    public async Task<double?> MetricAsync(string series)
    {
        var text = await MetricsAsync();
        var line = Array.Find(text.Split('\n'), line => line.StartsWith(series, StringComparison.Ordinal));
        return line is null ? null : double.Parse(line[(line.LastIndexOf(' ') + 1)..]);
    }

    /// <summary>Until it is gone, whoever ended it.</summary>
    public Task WaitForExitAsync(CancellationToken cancellationToken) => _process.WaitForExitAsync(cancellationToken);

    /// <summary>Asks it to stop, as a kubelet does, and gives its exit code.</summary>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await _process.WaitForExitAsync(Cancellation);
        return _process.ExitCode;
    }

    /// <summary>SIGKILL, where it still runs.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
        _http.Dispose();
    }

    private Task WaitReadyAsync() =>
        Wait.UntilAsync(
            async token =>
                _process.HasExited
                    ? throw new InvalidOperationException($"The operator ended:\n{Log}")
                    : (await _http.GetAsync(ReadyUrl, token)).IsSuccessStatusCode,
            "the operator is ready",
            TimeSpan.FromMinutes(2),
            cancellationToken: Cancellation
        );

    private void Collect()
    {
        _process.OutputDataReceived += (_, line) => Append(line.Data);
        _process.ErrorDataReceived += (_, line) => Append(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private void Append(string? line)
    {
        lock (_log)
        {
            _log.AppendLine(line);
        }
    }
}
