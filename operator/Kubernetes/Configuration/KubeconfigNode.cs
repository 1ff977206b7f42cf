using YamlDotNet.RepresentationModel;

namespace SageMakerMonitorOperator.Kubernetes.Configuration;

/// <summary>A mapping inside a kubeconfig that knows where it stands, so that every refusal names file and field.</summary>
internal sealed class KubeconfigNode(string file, string path, YamlMappingNode node)
{
    public string File => file;

    public bool Has(string field) => node.Children.ContainsKey(new YamlScalarNode(field));

    public string? Text(string field) =>
        Child(field) switch
        {
            null => null,
            YamlScalarNode { Value: null or "" or "null" or "~" } => null,
            YamlScalarNode scalar => scalar.Value,
            _ => throw Error(field, "must be a text"),
        };

    public string Required(string field) => Text(field) ?? throw Error(field, "must be set");

    public bool Flag(string field) =>
        Text(field) switch
        {
            null or "false" => false,
            "true" => true,
            var other => throw Error(field, $"must be true or false, and is '{other}'"),
        };

    public KubeconfigNode? Mapping(string field) =>
        Child(field) switch
        {
            null or YamlScalarNode { Value: null or "" or "null" or "~" } => null,
            YamlMappingNode mapping => new(file, At(field), mapping),
            _ => throw Error(field, "must be a mapping"),
        };

    /// <summary>The member of a list whose <c>name</c> is the one given, as clusters, contexts and users are kept.</summary>
    public KubeconfigNode? Named(string list, string name) =>
        Child(list) is not YamlSequenceNode sequence
            ? null
            : sequence
                .Children.OfType<YamlMappingNode>()
                .Select(item => new KubeconfigNode(file, $"{At(list)}[name={name}]", item))
                .FirstOrDefault(item => item.Text("name") == name);

    public KubernetesConfigurationException Error(string field, string problem, Exception? cause = null) =>
        new($"kubeconfig '{file}': `{At(field)}` {problem}.", cause);

    private string At(string field) => path.Length == 0 ? field : $"{path}.{field}";

    private YamlNode? Child(string field) =>
        node.Children.TryGetValue(new YamlScalarNode(field), out var child) ? child : null;
}
