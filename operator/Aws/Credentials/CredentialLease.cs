using SageMakerMonitorOperator.Aws.Failures;

namespace SageMakerMonitorOperator.Aws.Credentials;

/// <summary>How long temporary credentials last.</summary>
/// <param name="ExpiresAt">As STS said.</param>
/// <param name="Lifetime">From when they were given to when they expire.</param>
/// <param name="RenewalFailure">Why they could not be renewed at the last try; null when that went well or is not due.</param>
public sealed record CredentialLease(DateTimeOffset ExpiresAt, TimeSpan Lifetime, Exception? RenewalFailure);
