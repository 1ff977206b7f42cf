using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.MetricAlarms;
using SageMakerMonitorOperator.Reconcilers.Accounts;
using SageMakerMonitorOperator.Reconcilers.Policies;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Policies;

public sealed class NameRegisterTests
{
    private const string Name = "shared";

    private static readonly DateTimeOffset Start = new(2026, 8, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly List<string> _woken = [];
    private readonly NameRegister _register = new(resource => new AwsPlace(
        resource.Spec.AccountRef?.Name ?? "111122223333",
        resource.Region ?? "eu-west-1"
    ));

    [Fact]
    public void The_oldest_gets_the_name_and_of_one_second_the_first_by_name()
    {
        var contenders = new[] { Put("b", 0), Put("c", 0), Put("a", 1) };
        contenders.Select(_register.RivalOf).ShouldBe([null, contenders[0], contenders[0]]);
    }

    [Fact]
    public void What_was_claimed_goes_before_what_is_older()
    {
        var older = Put("a", 0);
        var claimed = Put("b", 1, pinned: Name);
        _register.RivalOf(older).ShouldBe(claimed);
        _register.RivalOf(claimed).ShouldBeNull();
    }

    [Fact]
    public void A_name_that_is_being_claimed_is_taken_before_the_cache_shows_it()
    {
        var first = Put("b", 0);
        _register.Reserve(first).ShouldBeNull();

        var second = Put("a", 0);

        _register.RivalOf(second).ShouldBe(first);
        _register.Reserve(second).ShouldBe(first);
        _register.RivalOf(first).ShouldBeNull();
        Put("b", 0, status: "new").ShouldBe(_register.RivalOf(second)!, "a new status keeps the reservation");
        Put("b", 0, generation: 2);
        _register.RivalOf(second).ShouldBeNull("the first may ask for another name now");
    }

    [Theory]
    [InlineData("other name")]
    [InlineData("other region")]
    [InlineData("other account")]
    public void Others_do_not_compete(string what)
    {
        Put(
            "a",
            0,
            new MetricAlarmSpec
            {
                Name = what == "other name" ? "other" : Name,
                Region = what == "other region" ? "us-east-1" : null,
                AccountRef = what == "other account" ? new() { Name = "999999999999" } : null,
            }
        );
        _register.RivalOf(Put("b", 1)).ShouldBeNull();
    }

    [Fact]
    public void An_observing_object_and_an_invalid_one_that_claimed_nothing_do_not_compete()
    {
        Put("a", 0, new MetricAlarmSpec { Name = Name, ManagementPolicy = ManagementPolicy.Observe });
        Put("b", 0, isValid: false);
        var last = Put("c", 1);
        _register.RivalOf(last).ShouldBeNull();
        var claimed = Put("b", 0, isValid: false, pinned: Name);
        _register.RivalOf(last).ShouldBe(claimed);
    }

    [Fact]
    public void What_was_claimed_counts_by_its_pinned_name()
    {
        var renamed = Put("a", 0, new MetricAlarmSpec { Name = "after" }, pinned: Name);
        _register.RivalOf(Put("b", 1)).ShouldBe(renamed);
        _register.RivalOf(Put("c", 1, new MetricAlarmSpec { Name = "after" })).ShouldBeNull();
    }

    [Fact]
    public void A_claim_in_an_account_that_the_object_has_no_credentials_for_does_not_count()
    {
        Put(
            "a",
            0,
            new MetricAlarmSpec
            {
                Name = "x",
                AccountRef = new() { Name = "999999999999" },
            },
            pinned: Name
        );
        _register.RivalOf(Put("b", 1, pinned: Name)).ShouldBeNull();
    }

    [Fact]
    public void A_name_that_becomes_known_later_is_taken_by_the_first_who_claims_it()
    {
        var first = Contender("a", 0) with { Wanted = null };
        _register.Set(first, () => true, () => _woken.Add("a"));
        var second = Put("b", 1);
        _register.RivalOf(second).ShouldBeNull();

        _register.Reserve(first with { Wanted = Name }).ShouldBeNull();
        _register.RivalOf(second).ShouldNotBeNull().Key.Name.ShouldBe("a");

        _register.Remove("MetricAlarm", first.Key);
        _woken.ShouldBe(["b"]);
    }

    [Fact]
    public void Kinds_of_one_name_space_compete()
    {
        var composite = Contender("z", 0) with { Kind = "CompositeAlarm" };
        _register.Set(composite, () => true, () => { });
        _register.RivalOf(Put("a", 1))!.ToString().ShouldBe("CompositeAlarm ml/z");
    }

    [Fact]
    public void The_others_are_woken_when_the_first_goes_or_changes()
    {
        Put("a", 0);
        Put("b", 1);
        _woken.ShouldBeEmpty();
        Put("a", 0, status: "new");
        _woken.ShouldBeEmpty("a status changes nothing");
        Put("a", 0, new MetricAlarmSpec { Name = "other" }, generation: 2);
        _woken.ShouldBe(["b"]);
        Put("a", 0, generation: 3);
        _register.Remove("MetricAlarm", new("ml", "a"));
        _woken.ShouldBe(["b", "b"]);
    }

    [Fact]
    public void An_object_whose_account_is_not_known_has_no_rivals_and_is_none()
    {
        var register = new NameRegister(_ => null);
        register.Set(Contender("a", 0), () => true, () => { });
        register.Set(Contender("b", 1), () => true, () => { });
        register.RivalOf(Contender("b", 1)).ShouldBeNull();
    }

    private Contender Put(
        string name,
        int second,
        MetricAlarmSpec? spec = null,
        string? pinned = null,
        bool isValid = true,
        long generation = 1,
        string? status = null
    )
    {
        var contender = Contender(name, second, spec, pinned, generation, status);
        _register.Set(contender, () => isValid, () => _woken.Add(name));
        return contender;
    }

    private static Contender Contender(
        string name,
        int second,
        MetricAlarmSpec? spec = null,
        string? pinned = null,
        long generation = 1,
        string? status = null
    ) =>
        new(
            "MetricAlarm",
            new MetricAlarm
            {
                Metadata = new()
                {
                    Namespace = "ml",
                    Name = name,
                    Generation = generation,
                    CreationTimestamp = Start.AddSeconds(second),
                },
                Spec = spec ?? new MetricAlarmSpec { Name = Name },
                Status = new MetricAlarmStatus
                {
                    LastHandledReconcileAt = status,
                    Aws = pinned is null
                        ? null
                        : new()
                        {
                            AccountId = "111122223333",
                            Partition = "aws",
                            Region = "eu-west-1",
                            Name = pinned,
                        },
                },
            },
            HasFinalizer: pinned is not null
        );
}
