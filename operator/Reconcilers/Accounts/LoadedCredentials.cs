using SageMakerMonitorOperator.Aws.Credentials;

namespace SageMakerMonitorOperator.Reconcilers.Accounts;

/// <summary>What an account's spec and its Secret say.</summary>
/// <param name="Version">Changes when the Secret does; empty where there is none.</param>
public sealed record LoadedCredentials(AwsCredentials Credentials, string Version);
