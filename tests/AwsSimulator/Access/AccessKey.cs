namespace SageMakerMonitorOperator.AwsSimulator.Access;

/// <summary>What a caller signs with, and whose it is.</summary>
public sealed record AccessKey(string Id, string SecretAccessKey, Principal Principal)
{
    /// <summary>Must come with every call that a temporary key signs; null for a long-term key.</summary>
    public string? SessionToken { get; init; }

    /// <summary>Null for a long-term key.</summary>
    public DateTimeOffset? Expiration { get; init; }

    /// <summary>Without the secret.</summary>
    public override string ToString() => $"access key {Id} of {Principal.Arn}";
}
