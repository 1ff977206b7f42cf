using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Tests.Stub;

namespace SageMakerMonitorOperator.Aws.Tests.CloudWatch;

public sealed class CompositeAlarmTests
{
    [Fact]
    public async Task A_composite_alarm_is_sent_as_form_parameters()
    {
        await using var stub = await AwsStub.StartAsync(StubAnswer.Xml("PutCompositeAlarm", ""));
        using var factory = new AwsConnectionFactory(TestAws.Options(stub.Url));
        await factory
            .Connect()
            .CloudWatch.PutCompositeAlarmAsync(
                new PutCompositeAlarmRequest
                {
                    AlarmName = "c",
                    ActionsEnabled = false,
                    AlarmActions = ["arn:1"],
                    OKActions = [],
                    AlarmRule = "ALARM(\"a & b\")",
                    ActionsSuppressor = "maintenance",
                    ActionsSuppressorWaitPeriod = 0,
                    ActionsSuppressorExtensionPeriod = 60,
                    Tags = [new("team", "ml")],
                },
                TestContext.Current.CancellationToken
            );
        stub.Only.Form.ShouldBe(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Action"] = "PutCompositeAlarm",
                ["Version"] = "2010-08-01",
                ["AlarmName"] = "c",
                ["ActionsEnabled"] = "false",
                ["AlarmActions.member.1"] = "arn:1",
                ["OKActions"] = "",
                ["AlarmRule"] = "ALARM(\"a & b\")",
                ["ActionsSuppressor"] = "maintenance",
                ["ActionsSuppressorWaitPeriod"] = "0",
                ["ActionsSuppressorExtensionPeriod"] = "60",
                ["Tags.member.1.Key"] = "team",
                ["Tags.member.1.Value"] = "ml",
            },
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task A_composite_alarm_is_read_member_by_member()
    {
        const string Answer = """
            <DescribeAlarmsResult><CompositeAlarms><member><AlarmName>c</AlarmName><AlarmArn>arn:c</AlarmArn>
            <ActionsEnabled>true</ActionsEnabled><OKActions/><AlarmActions><member>arn:1</member></AlarmActions>
            <AlarmRule>ALARM(&quot;a&quot;)</AlarmRule><StateValue>ALARM</StateValue><StateReason>a</StateReason>
            <StateTransitionedTimestamp>2026-01-02T03:04:06Z</StateTransitionedTimestamp>
            <ActionsSuppressor>maintenance</ActionsSuppressor><ActionsSuppressorWaitPeriod>0</ActionsSuppressorWaitPeriod>
            <ActionsSuppressorExtensionPeriod>60</ActionsSuppressorExtensionPeriod>
            <ActionsSuppressedBy>WaitPeriod</ActionsSuppressedBy><ActionsSuppressedReason>it waits</ActionsSuppressedReason>
            </member></CompositeAlarms></DescribeAlarmsResult>
            """;
        await using var stub = await AwsStub.StartAsync(StubAnswer.Xml("DescribeAlarms", Answer));
        using var factory = new AwsConnectionFactory(TestAws.Options(stub.Url));
        var found = await factory.Connect().Alarms.FindAsync("c", TestContext.Current.CancellationToken);
        var alarm = found.ShouldNotBeNull().Composite.ShouldNotBeNull();
        (alarm.AlarmArn, alarm.AlarmRule, alarm.StateValue).ShouldBe(("arn:c", "ALARM(\"a\")", "ALARM"));
        alarm.AlarmActions.ShouldBe(["arn:1"]);
        alarm.InsufficientDataActions.ShouldBeEmpty();
        alarm.StateTransitionedTimestamp.ShouldBe(new DateTimeOffset(2026, 1, 2, 3, 4, 6, TimeSpan.Zero));
        (alarm.ActionsSuppressor, alarm.ActionsSuppressorWaitPeriod, alarm.ActionsSuppressorExtensionPeriod).ShouldBe(
            ("maintenance", 0, 60)
        );
        (alarm.ActionsSuppressedBy, alarm.ActionsSuppressedReason).ShouldBe(("WaitPeriod", "it waits"));
    }
}
