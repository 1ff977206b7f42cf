namespace SageMakerMonitorOperator.Aws.Failures;

/// <summary>What a failed AWS call means for the caller.</summary>
public enum AwsFailureKind
{
    /// <summary>Too many requests: the same call succeeds later.</summary>
    Throttled,

    /// <summary>No usable answer (5xx, network, timeout, a body that does not parse). A write may or may not have happened.</summary>
    Unavailable,

    /// <summary>The identity is known and may not do this.</summary>
    Denied,

    /// <summary>The credentials are missing, invalid or expired.</summary>
    Credentials,
    NotFound,

    /// <summary>Somebody else changes it at the same time, or its state does not allow the call.</summary>
    Conflict,

    /// <summary>The request is wrong: the same call fails again.</summary>
    Invalid,

    /// <summary>A quota of the account is used up.</summary>
    QuotaExceeded,
}
