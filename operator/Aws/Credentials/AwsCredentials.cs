namespace SageMakerMonitorOperator.Aws.Credentials;

/// <summary>Where credentials come from, as data. Equal sources share one connection.</summary>
public abstract record AwsCredentials
{
    private AwsCredentials() { }

    /// <summary>
    /// AWSSDK.Core's default chain: environment, profile, SSO, web identity (IRSA), EKS Pod Identity and other
    /// containers, instance metadata.
    /// </summary>
    public sealed record Ambient : AwsCredentials
    {
        public override string ToString() => "ambient";
    }

    public sealed record Static(string AccessKeyId, string SecretAccessKey, string? SessionToken = null)
        : AwsCredentials
    {
        /// <summary>The access key id is a name, not a secret; it tells which key is meant.</summary>
        public override string ToString() => $"access key {AccessKeyId}";
    }

    /// <summary>A role taken on with other credentials; roles may be chained. Renewed by itself before it expires.</summary>
    /// <param name="SessionName">Shows in CloudTrail as who did it.</param>
    public sealed record AssumedRole(
        AwsCredentials Source,
        string RoleArn,
        string SessionName,
        string? ExternalId = null
    ) : AwsCredentials
    {
        public override string ToString() => $"{RoleArn} assumed with {Source}";
    }
}
