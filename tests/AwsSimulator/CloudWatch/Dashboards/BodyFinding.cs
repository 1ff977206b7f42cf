namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch.Dashboards;

/// <summary>What is wrong with a body, and where. A warning does not keep it from being saved.</summary>
internal sealed record BodyFinding(string DataPath, string Message, bool IsWarning = false);
