namespace SageMakerMonitorOperator.Aws.GuardDuty;

/// <summary>The account that manages GuardDuty for this one.</summary>
/// <param name="RelationshipStatus">Such as Enabled, or Disabled, Resigned and Removed when it is over.</param>
public sealed record Administrator(string? AccountId, string? RelationshipStatus);
