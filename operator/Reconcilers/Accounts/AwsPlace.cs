namespace SageMakerMonitorOperator.Reconcilers.Accounts;

/// <summary>Where names on AWS are unique.</summary>
public readonly record struct AwsPlace(string AccountId, string Region);
