using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SageMakerMonitorOperator.Kubernetes.Configuration;

/// <summary>Reads a kubeconfig's YAML as a tree: no reflection, so it survives trimming.</summary>
internal static class KubeconfigFile
{
    public static KubeconfigNode Read(string path)
    {
        try
        {
            using var reader = new StreamReader(path);
            var yaml = new YamlStream();
            yaml.Load(reader);
            return yaml.Documents is [{ RootNode: YamlMappingNode root }]
                ? new(path, "", root)
                : throw new KubernetesConfigurationException($"kubeconfig '{path}' must hold one YAML mapping.");
        }
        catch (YamlException error)
        {
            throw new KubernetesConfigurationException(
                $"kubeconfig '{path}' is not YAML: line {error.Start.Line}, column {error.Start.Column}.",
                error
            );
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new KubernetesConfigurationException($"kubeconfig '{path}' cannot be read: {error.Message}", error);
        }
    }
}
