namespace SageMakerMonitorOperator.Aws.Pacing;

/// <summary>What shares one rate at AWS. Account objects that lead to the same account share it too.</summary>
internal sealed record CallBucket(string AccountId, string Region, string Service, string Name);
