using SageMakerMonitorOperator.Api.CompositeAlarms;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Credentials;
using SageMakerMonitorOperator.Reconcilers.Alarms;
using SageMakerMonitorOperator.Reconcilers.Engine;
using AwsAlarm = SageMakerMonitorOperator.Aws.CloudWatch.CompositeAlarm;

namespace SageMakerMonitorOperator.Reconcilers.Tests.CompositeAlarms;

/// <summary>Who names an alarm is asked for when it is to be deleted, and not before.</summary>
public sealed class ParentsTests
{
    [Fact]
    public async Task Nobody_is_asked_for_parents_before_a_deletion()
    {
        var (observed, asked) = await ObserveAsync("ALARM(x)", deleting: false, ("ml_health", ["p"]));
        (observed.Parents.Count, observed.IsInCycle).ShouldBe((0, false));
        asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Ancestors_are_walked_up_until_the_alarm_itself_is_found()
    {
        var (observed, asked) = await ObserveAsync(
            "ALARM(x)",
            deleting: true,
            ("ml_health", ["p"]),
            ("p", ["q", "r"]),
            ("q", ["p"]),
            ("r", ["ml_health"])
        );
        observed.Parents.ShouldBe(["p"]);
        observed.IsInCycle.ShouldBeTrue();
        asked.ShouldBe(["ml_health", "p", "q", "r"]);
    }

    [Fact]
    public async Task A_cycle_of_others_is_not_walked_for_ever()
    {
        var (observed, asked) = await ObserveAsync(
            "ALARM(x)",
            deleting: true,
            ("ml_health", ["p"]),
            ("p", ["q"]),
            ("q", ["p"])
        );
        observed.IsInCycle.ShouldBeFalse();
        asked.ShouldBe(["ml_health", "p", "q"]);
    }

    [Fact]
    public async Task Who_has_given_its_rule_up_is_in_no_cycle_any_more()
    {
        var (observed, asked) = await ObserveAsync("FALSE", deleting: true, ("ml_health", ["p"]), ("p", ["ml_health"]));
        observed.Parents.ShouldBe(["p"]);
        observed.IsInCycle.ShouldBeFalse();
        asked.ShouldBe(["ml_health"]);
    }

    private static async Task<(ObservedAlarm<AwsAlarm> Observed, IReadOnlyList<string> Asked)> ObserveAsync(
        string rule,
        bool deleting,
        params IReadOnlyList<(string Alarm, string[] Parents)> parents
    )
    {
        var asked = new List<string>();
        await using var stub = await AwsStub.StartAsync(
            (request, _) =>
            {
                if (!request.Form.TryGetValue("ParentsOfAlarmName", out var child))
                {
                    return Described(Alarm("ml_health", $"<AlarmRule>{rule}</AlarmRule>"));
                }

                asked.Add(child);
                return Described(
                    string.Concat(
                        parents
                            .Where(one => one.Alarm == child)
                            .SelectMany(one => one.Parents)
                            .Select(name => Alarm(name))
                    )
                );
            }
        );
        using var factory = new AwsConnectionFactory(
            new AwsClientOptions
            {
                EndpointUrl = stub.Url,
                Environment = new Dictionary<string, string>(StringComparer.Ordinal),
            }
        );
        var aws = factory.Connect(new AwsCredentials.Static("AKIDEXAMPLE", "secret"), CompositeObject.Place.Region);
        var sought = new Sought<CompositeAlarm>(
            CompositeObject.Of(new CompositeAlarmSpec()),
            CompositeObject.Place,
            new Dictionary<string, string>()
        )
        {
            Deleting = deleting,
        };
        return ((await CompositeObject.Kind.ObserveAsync(aws, sought, TestContext.Current.CancellationToken))!, asked);
    }

    private static string Alarm(string name, string more = "") =>
        $"<member><AlarmName>{name}</AlarmName><AlarmArn>arn</AlarmArn>{more}</member>";

    private static StubAnswer Described(string alarms) =>
        StubAnswer.Xml(
            "DescribeAlarms",
            $"<DescribeAlarmsResult><CompositeAlarms>{alarms}</CompositeAlarms></DescribeAlarmsResult>"
        );
}
