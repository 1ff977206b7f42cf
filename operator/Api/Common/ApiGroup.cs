namespace SageMakerMonitorOperator.Api.Common;

/// <summary>The API group and what all its kinds share by name.</summary>
public static class ApiGroup
{
    public const string Name = "sagemakermonitor.dev";
    public const string V1Alpha1 = "v1alpha1";
    public const string Category = "sagemaker-monitor";
}
