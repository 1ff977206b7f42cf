namespace SageMakerMonitorOperator.Testbed.ApiServer;

public sealed record KubectlResult(int ExitCode, string Output, string Error)
{
    /// <summary>For what has to work.</summary>
    /// <exception cref="TestbedException">kubectl refused; its words are in the text.</exception>
    public KubectlResult EnsureSuccess() =>
        ExitCode == 0 ? this : throw new TestbedException($"kubectl ended with exit code {ExitCode}: {Error}{Output}");
}
