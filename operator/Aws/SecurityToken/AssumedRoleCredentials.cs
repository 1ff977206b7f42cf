using Amazon.Runtime;
using SageMakerMonitorOperator.Aws.Credentials;

namespace SageMakerMonitorOperator.Aws.SecurityToken;

/// <summary>
/// Core has such a class, but it makes an STS client of its own, past our connection pool, loopback guard and meters.
/// </summary>
internal sealed class AssumedRoleCredentials(StsClient sts, AwsCredentials.AssumedRole role) : RefreshingAWSCredentials
{
    protected override async Task<CredentialsRefreshState> GenerateNewCredentialsAsync()
    {
        var session = await sts.AssumeAsync(role, CancellationToken.None);
        return new CredentialsRefreshState(
            new ImmutableCredentials(session.AccessKeyId, session.SecretAccessKey, session.SessionToken),
            session.Expiration ?? throw new InvalidOperationException("STS gave a session that does not expire")
        );
    }
}
