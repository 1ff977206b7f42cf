namespace SageMakerMonitorOperator.Aws.Pacing;

/// <summary>How often AWS lets an account call in one Region.</summary>
/// <param name="Bucket">Calls with the same name here share the rate.</param>
/// <param name="PerSecond">The quota, before the share that this operator takes of it.</param>
internal sealed record CallQuota(string Bucket, double PerSecond);
