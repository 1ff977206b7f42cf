namespace SageMakerMonitorOperator.Kubernetes.Configuration;

/// <summary>The way to the API server cannot be read. The text names the file and the field.</summary>
public sealed class KubernetesConfigurationException(string message, Exception? innerException = null)
    : Exception(message, innerException);
