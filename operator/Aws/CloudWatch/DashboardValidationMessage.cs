namespace SageMakerMonitorOperator.Aws.CloudWatch;

/// <param name="DataPath">Where in the body, such as <c>/widgets/0/properties/metrics/0</c>.</param>
public sealed record DashboardValidationMessage(string? DataPath, string? Message);
