using SageMakerMonitorOperator.Api.Alarms;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.CompositeAlarms;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Reconcilers.Accounts;
using SageMakerMonitorOperator.Reconcilers.CompositeAlarms;
using SageMakerMonitorOperator.Reconcilers.Policies;
using SageMakerMonitorOperator.Reconcilers.Problems;
using SageMakerMonitorOperator.Reconcilers.References;

namespace SageMakerMonitorOperator.Reconcilers.Tests.CompositeAlarms;

public sealed class CyclesTests
{
    private readonly ReferenceGraph _references = new();
    private readonly NameRegister _names = new(alarm => new AwsPlace(
        CompositeObject.Place.AccountId,
        alarm.Region ?? CompositeObject.Place.Region
    ));

    private readonly Dictionary<ObjectKey, CompositeAlarm> _alarms = [];

    public CyclesTests() => _references.Join("CompositeAlarm", key => _alarms.GetValueOrDefault(key), _ => { });

    [Fact]
    public void References_that_lead_back_are_named_one_after_the_other()
    {
        Add("a", Refers("b"));
        Add(
            "b",
            new CompositeAlarmSpec { Rule = new() { Not = new() { AnyOf = [new() { AlarmRef = Composite("c") }] } } }
        );
        Add("c", Refers("a"));

        Problem("a")!
            .Message.ShouldStartWith(
                "the rule leads back to this alarm: ml/a -> ml/b -> ml/c -> ml/a. CloudWatch stops"
            );
        Problem("b")!.Message.ShouldContain("ml/b -> ml/c -> ml/a -> ml/b");
        (Problem("c")!.Kind, Problem("c")!.Reason).ShouldBe((ProblemKind.Stalled, Reasons.InvalidSpec));
    }

    [Theory]
    [InlineData("OK(ml_a) AND TRUE")]
    [InlineData("NOT AT_LEAST(1, OK, (x, arn:aws:cloudwatch:eu-west-1:111122223333:alarm:ml_a))")]
    public void Names_and_ARNs_that_lead_back_are_found_too(string rule)
    {
        Add("a", Refers("b"));
        Add("b", new CompositeAlarmSpec { AlarmRule = rule });

        Problem("a")!.Message.ShouldContain("ml/a -> ml/b -> ml/a");
        Problem("b")!.Message.ShouldContain("ml/b -> ml/a -> ml/b");
    }

    [Fact]
    public void An_alarm_that_names_itself_is_a_cycle_of_one()
    {
        Add(
            "a",
            new CompositeAlarmSpec
            {
                Rule = new() { AlarmName = "own" },
                Name = "own",
            }
        );
        Problem("a")!.Message.ShouldContain("ml/a -> ml/a");
    }

    [Fact]
    public void Who_only_names_an_alarm_of_a_cycle_is_in_none()
    {
        Add("a", Refers("b"));
        Add("b", Refers("c"));
        Add("c", Refers("b"));
        Problem("a").ShouldBeNull();
        Problem("b").ShouldNotBeNull();
    }

    [Fact]
    public void Many_ways_to_one_alarm_are_no_cycle_and_are_walked_once()
    {
        for (var depth = 0; depth < 40; depth++)
        {
            Add($"n{depth}", Refers($"n{depth + 1}", $"n{depth + 1}"));
        }

        Problem("n0").ShouldBeNull();
    }

    [Fact]
    public void What_is_unreadable_elsewhere_or_on_its_way_out_leads_nowhere()
    {
        Add("a", new CompositeAlarmSpec { AlarmRule = "ALARM(ml_b) OR ALARM(ml_c) OR ALARM(ml_d) OR ALARM(ml_e)" });
        Add("b", new CompositeAlarmSpec { AlarmRule = "ALARM(ml_a" });
        Add("c", new CompositeAlarmSpec { AlarmRule = "ALARM(ml_a)", Region = "us-east-1" });
        Add("d", new CompositeAlarmSpec { AlarmRule = "ALARM(ml_a)" }, DateTimeOffset.UnixEpoch);
        Problem("a").ShouldBeNull();
    }

    private void Add(string name, CompositeAlarmSpec spec, DateTimeOffset? deletedAt = null)
    {
        var alarm = CompositeObject.Of(spec, name);
        alarm = alarm with { Metadata = alarm.Metadata with { DeletionTimestamp = deletedAt } };
        _alarms[alarm.Key()] = alarm;
        _names.Set(new Contender("CompositeAlarm", alarm, HasFinalizer: false), () => true, () => { });
    }

    private Problem? Problem(string name)
    {
        try
        {
            new Cycles(_references, _names).Refuse(_alarms[new ObjectKey("ml", name)], CompositeObject.Place);
            return null;
        }
        catch (ProblemException found)
        {
            return found.Problem;
        }
    }

    private static CompositeAlarmSpec Refers(params IEnumerable<string> names) =>
        new() { Rule = new() { AllOf = [.. names.Select(name => new AlarmRuleGroup { AlarmRef = Composite(name) })] } };

    private static AlarmReference Composite(string name) => new() { Kind = AlarmKind.CompositeAlarm, Name = name };
}
