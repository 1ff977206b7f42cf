namespace SageMakerMonitorOperator.Host.Configuration;

/// <summary>Where settings come from, strongest first.</summary>
/// <param name="Flags">Values given on the command line, by the setting's name.</param>
/// <param name="Environment">Value of an environment variable; an empty one counts as not set.</param>
/// <param name="ReadFile">Content of the config file.</param>
/// <param name="PodNamespace">The namespace of the pod's service account. Null outside a pod.</param>
public sealed record SettingSources(
    IReadOnlyDictionary<string, string> Flags,
    Func<string, string?> Environment,
    Func<string, string> ReadFile,
    string? PodNamespace
)
{
    private const string PodNamespaceFile = "/var/run/secrets/kubernetes.io/serviceaccount/namespace";

    /// <summary>This process's environment and file system.</summary>
    public static SettingSources OfProcess() =>
        new(
            new Dictionary<string, string>(),
            System.Environment.GetEnvironmentVariable,
            File.ReadAllText,
            File.Exists(PodNamespaceFile) ? File.ReadAllText(PodNamespaceFile).Trim() : null
        );
}
