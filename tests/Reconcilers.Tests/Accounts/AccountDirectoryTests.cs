using SageMakerMonitorOperator.Api.Accounts;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.MetricAlarms;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Reconcilers.Accounts;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Accounts;

public sealed class AccountDirectoryTests
{
    [Theory]
    [InlineData("ml")]
    [InlineData("web", "ml")]
    [InlineData("*")]
    public void An_account_serves_the_namespaces_that_it_allows(params string[] allowed) =>
        Directory(TestAccounts.Account(allowed: allowed)).Resolve(Alarm(null)).Metadata.Name.ShouldBe("default");

    [Theory]
    [InlineData("web")]
    [InlineData("m")]
    [InlineData("ml-2")]
    [InlineData("ml*")]
    [InlineData("ML")]
    public void An_account_serves_no_other_namespace(string allowed)
    {
        var problem = Refused(Directory(TestAccounts.Account(allowed: allowed)), Alarm(null));
        (problem.Kind, problem.Reason).ShouldBe((ProblemKind.Stalled, Reasons.NamespaceNotAllowed));
        problem.Message.ShouldStartWith(
            "ClusterAwsAccount 'default' does not allow namespace 'ml'; ask an administrator"
        );
    }

    [Fact]
    public void An_account_that_allows_nobody_serves_nobody() =>
        Refused(Directory(TestAccounts.Account(allowed: [])), Alarm(null)).Reason.ShouldBe(Reasons.NamespaceNotAllowed);

    [Fact]
    public void A_missing_account_is_waited_for_by_name()
    {
        var problem = Refused(Directory(TestAccounts.Account()), Alarm("prod"));
        (problem.Kind, problem.Reason).ShouldBe((ProblemKind.Waiting, Reasons.AccountNotFound));
        problem.Message.ShouldBe(
            "ClusterAwsAccount 'prod' does not exist; create it, or name another in `spec.accountRef`"
        );
    }

    private static AccountDirectory Directory(ClusterAwsAccount account) =>
        new(key => key == new ObjectKey(null, account.Metadata.Name) ? account : null);

    private static Problem Refused(AccountDirectory directory, MetricAlarm alarm) =>
        Should.Throw<ProblemException>(() => directory.Resolve(alarm)).Problem;

    private static MetricAlarm Alarm(string? account) =>
        new()
        {
            Metadata = new() { Namespace = "ml", Name = "churn" },
            Spec = new() { AccountRef = account is null ? null : new() { Name = account } },
        };
}
