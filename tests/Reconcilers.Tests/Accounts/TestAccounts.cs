using SageMakerMonitorOperator.Api.Accounts;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Accounts;

internal static class TestAccounts
{
    public const string Id = "111122223333";

    /// <summary>The account named default, with an access key in the Secret aws-key.</summary>
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
            },
            Spec = new()
            {
                AccountId = id,
                DefaultRegion = "eu-west-1",
                Credentials = new() { SecretRef = new() { Name = "aws-key" } },
                AllowedNamespaces = allowed,
            },
        };
}
