namespace SageMakerMonitorOperator.Aws.SecurityToken;

/// <summary>Who a set of credentials is.</summary>
/// <param name="Partition"><c>aws</c>, <c>aws-cn</c>, <c>aws-us-gov</c>, …</param>
/// <param name="Arn">User, role session or account root.</param>
public sealed record AwsIdentity(string AccountId, string Partition, string Arn);
