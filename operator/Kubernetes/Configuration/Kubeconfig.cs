namespace SageMakerMonitorOperator.Kubernetes.Configuration;

/// <summary>Loads what kubectl uses.</summary>
public static class Kubeconfig
{
    /// <summary>The files that kubectl would read: those of KUBECONFIG, else <c>~/.kube/config</c>.</summary>
    public static string DefaultPath(Func<string, string?> environment) =>
        environment("KUBECONFIG") is { Length: > 0 } path
            ? path
            : Path.Combine(environment("HOME") ?? "", ".kube", "config");

    /// <param name="path">One file, or several separated as in PATH; the first that names a thing wins, as with kubectl.</param>
    /// <param name="context">The context to use; null for the file's current one.</param>
    /// <param name="time">Paces the re-reading of token files.</param>
    /// <exception cref="KubernetesConfigurationException">Something is missing, malformed or not supported.</exception>
    public static KubernetesClientConfiguration Load(string path, string? context, TimeProvider time)
    {
        var files = Files(path);
        var contextName = context ?? CurrentContext(files, path);
        var chosen =
            Find(files, "contexts", contextName, path).Mapping("context") ?? throw Empty(path, "contexts", contextName);
        var cluster = Referred(files, chosen, "cluster", "clusters");
        var user = chosen.Text("user") is null ? null : Referred(files, chosen, "user", "users");
        return KubeconfigReader.Read(contextName, chosen, cluster, user, time);
    }

    private static List<KubeconfigNode> Files(string path)
    {
        var paths = path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var there = paths.Length > 1 ? paths.Where(File.Exists).ToArray() : paths;
        return there.Length == 0
            ? throw new KubernetesConfigurationException($"None of the kubeconfig files '{path}' exists.")
            : [.. there.Select(KubeconfigFile.Read)];
    }

    private static string CurrentContext(List<KubeconfigNode> files, string path) =>
        files.Select(file => file.Text("current-context")).FirstOrDefault(name => name is not null)
        ?? throw new KubernetesConfigurationException(
            $"kubeconfig '{path}': `current-context` must be set, or a context named."
        );

    private static KubeconfigNode Find(List<KubeconfigNode> files, string list, string name, string path) =>
        files.Select(file => file.Named(list, name)).FirstOrDefault(item => item is not null)
        ?? throw new KubernetesConfigurationException(
            $"kubeconfig '{path}': `{list}` must have an item named '{name}'."
        );

    private static KubeconfigNode Referred(
        List<KubeconfigNode> files,
        KubeconfigNode context,
        string field,
        string list
    )
    {
        var name = context.Required(field);
        var item =
            files.Select(file => file.Named(list, name)).FirstOrDefault(found => found is not null)
            ?? throw context.Error(field, $"names '{name}', which `{list}` must have");
        return item.Mapping(field) ?? throw item.Error(field, "must be set");
    }

    private static KubernetesConfigurationException Empty(string path, string list, string name) =>
        new($"kubeconfig '{path}': `{list}[name={name}].context` must be set.");
}
