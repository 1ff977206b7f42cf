using System.Diagnostics;
using SageMakerMonitorOperator.Testbed.ApiServer;
using SageMakerMonitorOperator.Testbed.Processes;
using SageMakerMonitorOperator.Tests.Shared;

namespace SageMakerMonitorOperator.Integration.Readme;

/// <summary>Where the reader of a document sits: a shell in a copy of what the documents name, with the cluster's kubectl.</summary>
internal sealed class Terminal : IDisposable
{
    // As the testbed's API server is old, kubectl's own validation does not know the words of the CRDs. And it has no node:
    // the operator runs as a process in the Deployment's place, so a roll-out has succeeded once that is ready. What
    // kubectl knows of a server must not outlive it: ports come back with other CRDs.
    private const string Kubectl = """
        kubectl() {
          case " $* " in
            *" rollout status deployment/sagemaker-monitor-operator "*)
              until [ -e "$READER/operator-is-ready" ]; do sleep 0.1; done
              return ;;
            " apply "*) shift && set -- apply --validate=false "$@" ;;
          esac
          "$TESTBED_KUBECTL" --cache-dir "$READER/cache" "$@"
        }

        """;

    private readonly string _home = Directory.CreateTempSubdirectory("reader-").FullName;
    private readonly string _kubeconfig;

    public Terminal(TestApiServer server)
    {
        _kubeconfig = server.KubeconfigPath;
        foreach (var folder in (string[])["crds", "deploy"])
        {
            Copy(Repository.File(folder), Path.Combine(WorkingDirectory, folder));
        }
    }

    private string WorkingDirectory => Path.Combine(_home, "checkout");

    public void Save(string file, string text) => File.WriteAllText(Path.Combine(WorkingDirectory, file), text);

    public void TellOperatorIsReady() => File.WriteAllText(Path.Combine(_home, "operator-is-ready"), "");

    /// <summary>Runs commands; the first that fails ends them.</summary>
    public async Task<KubectlResult> RunAsync(string commands, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("bash", ["-euo", "pipefail", "-c", Kubectl + commands])
        {
            UseShellExecute = false,
            WorkingDirectory = WorkingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["READER"] = _home;
        start.Environment["TESTBED_KUBECTL"] = Path.Combine(AppContext.BaseDirectory, "testbed/servers/kubectl.sh");
        start.Environment["KUBECONFIG"] = _kubeconfig;
        using var process = await ProcessLauncher.StartAsync(start);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var error = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return new(process.ExitCode, await output, await error);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    public void Dispose() => Directory.Delete(_home, recursive: true);

    private static void Copy(string folder, string target)
    {
        Directory.CreateDirectory(target);
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        }
        foreach (var inner in Directory.EnumerateDirectories(folder))
        {
            Copy(inner, Path.Combine(target, Path.GetFileName(inner)));
        }
    }
}
