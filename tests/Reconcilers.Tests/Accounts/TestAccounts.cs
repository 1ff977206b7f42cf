using SageMakerMonitorOperator.Api.Accounts;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Accounts;

internal static class TestAccounts
{
    public const string Id = "111122223333";

    /// <summary>The account named default, with an access key in the Secret aws-key; for all namespaces where none is named.</summary>
    public static ClusterAwsAccount Account(
        string uid = "u-1",
        long generation = 1,
        string id = Id,
        params string[] allowed
    ) =>
        new()
        {
            Metadata = new()
            {
                Name = "default",
                Uid = uid,
                Generation = generation,
                Finalizers = ["clusterawsaccounts.sagemakermonitor.dev/in-use"],
            },
            Spec = new()
            {
                AccountId = id,
                DefaultRegion = "eu-west-1",
                Credentials = new() { SecretRef = new() { Name = "aws-key" } },
                AllowedNamespaces = allowed is [] ? ["*"] : allowed,
            },
        };

    /// <summary>The account ml/own of the namespace, with an access key in the Secret aws-key.</summary>
    public static AwsAccount Own(AwsAccountCredentials? credentials = null, params AwsAccountRole[] roles) =>
        new()
        {
            ApiVersion = "sagemakermonitor.dev/v1alpha1",
            Kind = "AwsAccount",
            Metadata = new()
            {
                Namespace = "ml",
                Name = "own",
                Uid = "u-own",
                Generation = 1,
                ResourceVersion = "1",
                Finalizers = ["awsaccounts.sagemakermonitor.dev/in-use"],
            },
            Spec = new()
            {
                AccountId = Id,
                DefaultRegion = "eu-west-1",
                Credentials = credentials ?? new() { SecretRef = new() { Name = "aws-key" } },
                AssumeRoles = roles,
            },
        };

    public static ClusterAwsAccount WithoutFinalizer(this ClusterAwsAccount account) =>
        account with
        {
            Metadata = account.Metadata with { Finalizers = null },
        };
}
