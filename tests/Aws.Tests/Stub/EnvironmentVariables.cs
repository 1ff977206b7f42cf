using SageMakerMonitorOperator.Aws.Connections;

namespace SageMakerMonitorOperator.Aws.Tests.Stub;

/// <summary>Sets environment variables of this process until disposed of.</summary>
internal sealed class EnvironmentVariables : IDisposable
{
    private readonly (string Name, string? Before)[] _before;

    public EnvironmentVariables(params (string Name, string Value)[] variables)
    {
        _before = [.. variables.Select(v => (v.Name, Environment.GetEnvironmentVariable(v.Name)))];
        foreach (var (name, value) in variables)
            Environment.SetEnvironmentVariable(name, value);
    }

    public IReadOnlyDictionary<string, string> Read() => new AwsClientOptions().Environment;

    public void Dispose()
    {
        foreach (var (name, before) in _before)
            Environment.SetEnvironmentVariable(name, before);
    }
}
