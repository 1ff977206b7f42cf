namespace SageMakerMonitorOperator.Aws.Credentials;

/// <summary>Where credentials come from, as data. Equal sources of one owner share connections and sessions.</summary>
public abstract record AwsCredentials
{
    private AwsCredentials() { }

    /// <summary>Who holds them. Credentials of two owners share nothing, even where they are equal.</summary>
    public string Owner { get; init; } = "";

    /// <summary>
    /// AWSSDK.Core's default chain: environment, profile, SSO, web identity (IRSA), EKS Pod Identity and other
    /// containers, instance metadata. Core keeps one for the whole process. Its calls to the metadata services and to
    /// SSO go past our connections, and so past the loopback guard: they can read credentials, and what these sign is
    /// guarded again. <c>AWS_EC2_METADATA_DISABLED=true</c> keeps Core from asking the instance.
    /// </summary>
    public sealed record Ambient : AwsCredentials
    {
        public override string ToString() => "ambient";
    }

    public sealed record Static(string AccessKeyId, string SecretAccessKey, string? SessionToken = null)
        : AwsCredentials
    {
        private const int Shown = 4;

        /// <summary>Enough of the access key id to tell which key is meant.</summary>
        public override string ToString() => $"access key …{(AccessKeyId.Length > Shown ? AccessKeyId[^Shown..] : "")}";
    }

    /// <summary>A role taken on with a token, such as a service account's (AssumeRoleWithWebIdentity).</summary>
    /// <param name="Token">Gives a fresh token; what it throws is thrown by the call that needed it.</param>
    /// <param name="SessionName">Shows in CloudTrail as who did it.</param>
    /// <param name="Region">Where STS is asked.</param>
    public sealed record WebIdentity(
        Func<CancellationToken, Task<string>> Token,
        string RoleArn,
        string SessionName,
        string Region
    ) : AwsCredentials
    {
        public override string ToString() => $"{RoleArn} assumed with a web identity";
    }

    /// <summary>A role taken on with other credentials; roles may be chained.</summary>
    /// <param name="SessionName">Shows in CloudTrail as who did it.</param>
    /// <param name="Region">Where STS is asked.</param>
    public sealed record AssumedRole(AwsCredentials Source, string RoleArn, string SessionName, string Region)
        : AwsCredentials
    {
        public string? ExternalId { get; init; }

        public IReadOnlyDictionary<string, string>? SessionTags { get; init; }

        /// <summary>The session tags that the next role of the chain gets too.</summary>
        public IReadOnlyList<string>? TransitiveTagKeys { get; init; }

        public override string ToString() => $"{RoleArn} assumed with {Source}";
    }

    /// <summary>For the calls that bring their own proof.</summary>
    internal sealed record None : AwsCredentials
    {
        public override string ToString() => "none";
    }
}
