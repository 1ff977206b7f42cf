using SageMakerMonitorOperator.Api.Accounts;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.MetricAlarms;
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
    public void An_account_that_allows_nobody_serves_nobody()
    {
        var account = TestAccounts.Account();
        var closed = account with { Spec = account.Spec with { AllowedNamespaces = [] } };
        Refused(Directory(closed), Alarm(null)).Reason.ShouldBe(Reasons.NamespaceNotAllowed);
    }

    [Fact]
    public void A_missing_account_is_waited_for_by_name()
    {
        var problem = Refused(Directory(TestAccounts.Account()), Alarm("prod"));
        (problem.Kind, problem.Reason).ShouldBe((ProblemKind.Waiting, Reasons.AccountNotFound));
        problem.Message.ShouldBe(
            "ClusterAwsAccount 'prod' does not exist; create it, or name another in `spec.accountRef`"
        );
    }

    [Fact]
    public void An_account_of_the_namespace_serves_its_own_objects_and_no_others()
    {
        var directory = Directory(TestAccounts.Own());
        directory.Resolve(Alarm("own", AccountKind.AwsAccount)).Metadata.Namespace.ShouldBe("ml");
        var problem = Refused(directory, Alarm("own", AccountKind.AwsAccount, inNamespace: "web"));
        (problem.Kind, problem.Reason).ShouldBe((ProblemKind.Waiting, Reasons.AccountNotFound));
        problem.Message.ShouldStartWith("AwsAccount 'web/own' does not exist");
        Refused(directory, Alarm("own")).Reason.ShouldBe(Reasons.AccountNotFound);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Nothing_new_is_made_with_an_account_that_may_vanish(bool isDeleting)
    {
        var directory = Directory(isDeleting ? Deleting : TestAccounts.Account(allowed: "*").WithoutFinalizer());
        var problem = Refused(directory, Alarm(null));
        (problem.Kind, problem.Reason).ShouldBe((ProblemKind.Waiting, Reasons.AccountNotReady));
        directory.Resolve(Alarm(null, observes: true)).ShouldNotBeNull();
    }

    [Fact]
    public void What_AWS_may_hold_something_of_can_use_an_account_that_is_being_deleted() =>
        Directory(Deleting)
            .Resolve(Alarm(null, finalizer: "metricalarms.sagemakermonitor.dev/aws-cleanup"))
            .ShouldNotBeNull();

    [Fact]
    public void A_namespace_that_is_not_allowed_any_more_is_refused_whatever_it_has_made()
    {
        var directory = Directory(TestAccounts.Account(allowed: "web"));
        var alarm = Alarm(null, finalizer: "metricalarms.sagemakermonitor.dev/aws-cleanup");
        Refused(directory, alarm).Reason.ShouldBe(Reasons.NamespaceNotAllowed);
    }

    [Fact]
    public void An_object_has_a_place_on_AWS_only_where_its_credentials_were_seen_to_lead()
    {
        Directory(TestAccounts.Own())
            .PlaceOf(Alarm("own", AccountKind.AwsAccount))
            .ShouldBe(new AwsPlace(TestAccounts.Id, "eu-west-1"));
        Directory(TestAccounts.Own(), verified: false).PlaceOf(Alarm("own", AccountKind.AwsAccount)).ShouldBeNull();
        Directory(TestAccounts.Account(allowed: "web")).PlaceOf(Alarm(null)).ShouldBeNull();
    }

    private static ClusterAwsAccount Deleting
    {
        get
        {
            var account = TestAccounts.Account(allowed: "*");
            return account with { Metadata = account.Metadata with { DeletionTimestamp = DateTimeOffset.UnixEpoch } };
        }
    }

    private static AccountDirectory Directory(IAwsAccount account, bool verified = true) =>
        new(key => key == AccountKey.Of(account) ? account : null, found => verified ? found.Spec.AccountId : null);

    private static Problem Refused(AccountDirectory directory, MetricAlarm alarm) =>
        Should.Throw<ProblemException>(() => directory.Resolve(alarm)).Problem;

    private static MetricAlarm Alarm(
        string? account,
        AccountKind? kind = null,
        string inNamespace = "ml",
        bool observes = false,
        string? finalizer = null
    ) =>
        new()
        {
            Metadata = new()
            {
                Namespace = inNamespace,
                Name = "churn",
                Finalizers = finalizer is null ? null : [finalizer],
            },
            Spec = new()
            {
                AccountRef = account is null ? null : new() { Kind = kind, Name = account },
                ManagementPolicy = observes ? ManagementPolicy.Observe : null,
            },
        };
}
