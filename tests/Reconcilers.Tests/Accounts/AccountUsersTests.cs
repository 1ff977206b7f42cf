using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.MetricAlarms;
using SageMakerMonitorOperator.Reconcilers.Accounts;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Accounts;

public sealed class AccountUsersTests
{
    private readonly AccountUsers _users = new();

    public AccountUsersTests() => _users.Add("MetricAlarm", () => [Claimed("ml"), Claimed("web")]);

    [Fact]
    public void Only_the_namespaces_that_an_account_allows_can_hold_it() =>
        _users.Of(TestAccounts.Account(allowed: "ml")).ShouldBe(["MetricAlarm ml/churn"]);

    [Fact]
    public void An_account_that_cannot_be_read_is_held_by_all_who_name_it() =>
        _users.Of(AccountKey.Of(TestAccounts.Account())).Count.ShouldBe(2);

    private static MetricAlarm Claimed(string inNamespace) =>
        new()
        {
            Metadata = new()
            {
                Namespace = inNamespace,
                Name = "churn",
                Finalizers = [Finalizers.AwsCleanup("metricalarms")],
            },
            Spec = new(),
        };
}
