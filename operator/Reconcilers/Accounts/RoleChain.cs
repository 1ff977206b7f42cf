using SageMakerMonitorOperator.Api.Accounts;
using SageMakerMonitorOperator.Aws.Credentials;

namespace SageMakerMonitorOperator.Reconcilers.Accounts;

/// <summary>The roles of an account, each taken on with the one before.</summary>
internal static class RoleChain
{
    public static AwsCredentials On(AwsCredentials source, IAwsAccount account, string clusterId) =>
        account.AssumeRoles.Aggregate(
            source,
            (held, role) =>
                new AwsCredentials.AssumedRole(
                    held,
                    role.RoleArn,
                    role.SessionName ?? SessionName.Of(account),
                    account.Spec.DefaultRegion
                )
                {
                    Owner = source.Owner,
                    ExternalId = ExternalId(role, account, clusterId),
                    SessionTags = role.SessionTags,
                    TransitiveTagKeys = role.TransitiveTagKeys,
                }
        );

    // Whoever may write an AwsAccount has no say in it: a role that demands the id of one namespace is safe from the others.
    private static string ExternalId(AssumedRole role, IAwsAccount account, string clusterId) =>
        account.Metadata.Namespace is { } @namespace
            ? $"{clusterId}/{@namespace}"
            : (role as ClusterAwsAccountRole)?.ExternalId ?? clusterId;
}
