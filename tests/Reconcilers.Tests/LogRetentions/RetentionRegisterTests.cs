using SageMakerMonitorOperator.Api.Accounts;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.LogRetentions;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Reconcilers.Accounts;
using SageMakerMonitorOperator.Reconcilers.LogRetentions;
using SageMakerMonitorOperator.Reconcilers.Tests.Accounts;

namespace SageMakerMonitorOperator.Reconcilers.Tests.LogRetentions;

public sealed class RetentionRegisterTests
{
    private readonly List<string> _woken = [];
    private readonly HashSet<string> _verified = ["default"];
    private readonly RetentionRegister _register;

    private static AwsPlace Place { get; } = new(TestAccounts.Id, TestAccounts.Account().Spec.DefaultRegion);

    public RetentionRegisterTests() =>
        _register = new(
            new AccountDirectory(
                key => Account(key.Key.Name),
                account => _verified.Contains(account.Metadata.Name) ? account.Spec.AccountId : null
            ),
            retention => retention.Spec.RetentionInDays != 10
        );

    [Fact]
    public void Objects_of_all_namespaces_and_accounts_that_lead_to_the_same_place_compete()
    {
        _verified.Add("other");
        Put(Retentions.Object(Retentions.Of("/"), "a", "one"));
        Put(Retentions.Object(Retentions.Of("/") with { AccountRef = new() { Name = "other" } }, "b", "two"));
        Rivals().ShouldBe(["one/a", "two/b"]);
    }

    [Fact]
    public void Another_Region_is_another_place()
    {
        Put(Retentions.Object(Retentions.Of("/") with { Region = "ap-south-1" }));
        Rivals().ShouldBeEmpty();
    }

    [Fact]
    public void Who_only_observes_is_invalid_or_being_deleted_does_not_compete()
    {
        Put(Retentions.Object(Retentions.Of("/") with { ManagementPolicy = ManagementPolicy.Observe }, "observes"));
        Put(Retentions.Object(Retentions.Of("/") with { RetentionInDays = 10 }, "invalid"));
        var going = Retentions.Object(Retentions.Of("/"), "going");
        Put(going with { Metadata = going.Metadata with { DeletionTimestamp = Retentions.Start } });
        Rivals().ShouldBeEmpty();
    }

    [Fact]
    public void Who_is_paused_keeps_its_groups()
    {
        var paused = Retentions.Object(Retentions.Of("/"));
        Put(
            paused with
            {
                Metadata = paused.Metadata with
                {
                    Annotations = new Dictionary<string, string> { [Annotations.Paused] = "true" },
                },
            }
        );
        Rivals().ShouldBe(["ml/sagemaker"]);
    }

    [Fact]
    public void Who_lost_the_use_of_its_credentials_keeps_its_groups_as_far_as_status_and_account_say_the_same()
    {
        _verified.Clear();
        Put(Retentions.Object(Retentions.Of("/"), "new"));
        Put(Retentions.Object(Retentions.Of("/"), "known", status: At(TestAccounts.Id)));
        Put(Retentions.Object(Retentions.Of("/"), "forged", status: At("999999999999")));
        Rivals().ShouldBe(["ml/known"]);
    }

    [Fact]
    public void A_change_wakes_the_others_of_the_place_and_a_new_status_does_not()
    {
        var first = Retentions.Object(Retentions.Of("/"), "first", status: At(TestAccounts.Id));
        Put(first);
        Put(Retentions.Object(Retentions.Of("/"), "second"));
        Put(Retentions.Object(Retentions.Of("/") with { Region = "ap-south-1" }, "elsewhere"));
        _woken.Clear();

        Put(first with { Status = first.Status! with { LastHandledReconcileAt = "now" } });
        _woken.ShouldBeEmpty();

        Put(first with { Metadata = first.Metadata with { Generation = 2 } });
        _woken.ShouldBe(["second"]);

        _woken.Clear();
        _register.Remove(first.Key());
        _woken.ShouldBe(["second"]);
    }

    [Fact]
    public void What_was_there_at_the_start_wakes_nobody()
    {
        Put(Retentions.Object(Retentions.Of("/"), "first"), isNews: false);
        Put(Retentions.Object(Retentions.Of("/"), "second"), isNews: false);
        _woken.ShouldBeEmpty();
    }

    private static ClusterAwsAccount Account(string name)
    {
        var account = TestAccounts.Account();
        return account with { Metadata = account.Metadata with { Name = name } };
    }

    private static LogRetentionStatus At(string accountId) =>
        new()
        {
            Aws = new() { AccountId = accountId, Region = Place.Region },
        };

    private void Put(LogRetention retention, bool isNews = true) =>
        _register.Set(retention, isNews, () => _woken.Add(retention.Metadata.Name));

    private IReadOnlyList<string> Rivals() =>
        [
            .. _register
                .RivalsOf(new ObjectKey("ml", "self"), Place)
                .Select(rival => rival.Key.ToString())
                .Order(StringComparer.Ordinal),
        ];
}
