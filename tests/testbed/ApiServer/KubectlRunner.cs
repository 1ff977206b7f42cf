using System.Diagnostics;
using SageMakerMonitorOperator.Testbed.Processes;

namespace SageMakerMonitorOperator.Testbed.ApiServer;

/// <summary>The real kubectl, as one user.</summary>
public sealed class KubectlRunner(string kubeconfigPath)
{
    /// <summary>
    /// Of manifests, or of the path of a file, folder or kustomization. Without kubectl's own validation: it does not
    /// know the schema words that our CRDs use and this API server is too old for; the server validates all the same.
    /// </summary>
    public Task<KubectlResult> ApplyAsync(string yamlOrPath, CancellationToken cancellationToken = default) =>
        yamlOrPath.Contains('\n') ? RunAsync(["apply", "--validate=false", "-f", "-"], yamlOrPath, cancellationToken)
        : File.Exists(Path.Combine(yamlOrPath, "kustomization.yaml"))
            ? RunAsync(["apply", "--validate=false", "-k", yamlOrPath], cancellationToken: cancellationToken)
        : RunAsync(["apply", "--validate=false", "-f", yamlOrPath], cancellationToken: cancellationToken);

    public Task<KubectlResult> GetAsync(CancellationToken cancellationToken, params IEnumerable<string> arguments) =>
        RunAsync(["get", .. arguments], cancellationToken: cancellationToken);

    /// <summary>Waits until the objects are gone, unless told <c>--wait=false</c>.</summary>
    public Task<KubectlResult> DeleteAsync(CancellationToken cancellationToken, params IEnumerable<string> arguments) =>
        RunAsync(["delete", .. arguments], cancellationToken: cancellationToken);

    public async Task<KubectlResult> RunAsync(
        IEnumerable<string> arguments,
        string standardInput = "",
        CancellationToken cancellationToken = default
    )
    {
        using var process = await ProcessLauncher.StartAsync(Command(arguments));
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var error = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.StandardInput.WriteAsync(standardInput.AsMemory(), cancellationToken);
            process.StandardInput.Close();
            await process.WaitForExitAsync(cancellationToken);
            return new(process.ExitCode, await output, await error);
        }
        finally
        {
            process.Kill();
        }
    }

    private ProcessStartInfo Command(IEnumerable<string> arguments)
    {
        string[] all = ["--kubeconfig", kubeconfigPath, .. arguments];
        var start = new ProcessStartInfo(Scripts.Server("kubectl"), all)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // kubectl keeps what it knows of a server by the server's address, and ports come back with other CRDs.
        start.Environment["HOME"] = Path.GetDirectoryName(kubeconfigPath);
        return start;
    }
}
