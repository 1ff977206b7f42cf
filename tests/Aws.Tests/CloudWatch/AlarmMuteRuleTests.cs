using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Aws.Tests.Stub;

namespace SageMakerMonitorOperator.Aws.Tests.CloudWatch;

public sealed class AlarmMuteRuleTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mute_rule_is_sent_as_form_parameters()
    {
        await using var stub = await AwsStub.StartAsync(StubAnswer.Xml("PutAlarmMuteRule"));
        using var factory = new AwsConnectionFactory(TestAws.Options(stub.Url));
        await factory
            .Connect()
            .CloudWatch.PutAlarmMuteRuleAsync(
                new()
                {
                    Name = "sunday",
                    Description = "maintenance",
                    Rule = new()
                    {
                        Schedule = new()
                        {
                            Expression = "cron(0 2 * * SUN)",
                            Duration = "PT4H",
                            Timezone = "Europe/Berlin",
                        },
                    },
                    MuteTargets = new() { AlarmNames = ["a & b", "c"] },
                    Tags = [new("team", "ml")],
                    StartDate = new(2026, 4, 15, 10, 0, 0, TimeSpan.FromHours(2)),
                    ExpireDate = new(2026, 12, 31, 23, 59, 0, TimeSpan.Zero),
                },
                Cancellation
            );
        stub.Only.Form.ShouldBe(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Action"] = "PutAlarmMuteRule",
                ["Version"] = "2010-08-01",
                ["Name"] = "sunday",
                ["Description"] = "maintenance",
                ["Rule.Schedule.Expression"] = "cron(0 2 * * SUN)",
                ["Rule.Schedule.Duration"] = "PT4H",
                ["Rule.Schedule.Timezone"] = "Europe/Berlin",
                ["MuteTargets.AlarmNames.member.1"] = "a & b",
                ["MuteTargets.AlarmNames.member.2"] = "c",
                ["Tags.member.1.Key"] = "team",
                ["Tags.member.1.Value"] = "ml",
                ["StartDate"] = "2026-04-15T08:00:00Z",
                ["ExpireDate"] = "2026-12-31T23:59:00Z",
            },
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task A_mute_rule_is_read_member_by_member()
    {
        var rule = (
            await FindAsync(
                StubAnswer.Xml(
                    "GetAlarmMuteRule",
                    """
                    <GetAlarmMuteRuleResult><Name>sunday</Name><AlarmMuteRuleArn>arn:m</AlarmMuteRuleArn><Description/>
                    <Rule><Schedule><Expression>at(2027-01-01T02:00)</Expression><Duration>P1D</Duration></Schedule></Rule>
                    <MuteTargets><AlarmNames><member>a</member><member>b</member></AlarmNames></MuteTargets>
                    <ExpireDate>2026-12-31T23:59:00Z</ExpireDate><Status>EXPIRED</Status><MuteType>ONE_TIME</MuteType>
                    </GetAlarmMuteRuleResult>
                    """
                )
            )
        ).ShouldNotBeNull();
        rule.AlarmMuteRuleArn.ShouldBe("arn:m");
        rule.Rule.ShouldBe(
            new Rule
            {
                Schedule = new() { Expression = "at(2027-01-01T02:00)", Duration = "P1D" },
            }
        );
        rule.MuteTargets!.AlarmNames.ShouldBe(["a", "b"]);
        rule.StartDate.ShouldBeNull();
        rule.ExpireDate.ShouldBe(new DateTimeOffset(2026, 12, 31, 23, 59, 0, TimeSpan.Zero));
        (rule.Status, rule.MuteType).ShouldBe(("EXPIRED", "ONE_TIME"));
    }

    [Fact]
    public async Task That_there_is_no_rule_is_an_answer() =>
        (await FindAsync(StubAnswer.Error(404, "ResourceNotFoundException"))).ShouldBeNull();

    [Fact]
    public async Task One_rule_that_may_not_be_read_is_no_failure_of_the_others()
    {
        await using var stub = await AwsStub.StartAsync(
            (request, _) =>
                request.Form["AlarmMuteRuleName"] == "secret"
                    ? StubAnswer.Error(403, "AccessDenied")
                    : StubAnswer.Xml(
                        "GetAlarmMuteRule",
                        "<GetAlarmMuteRuleResult><Name>a</Name></GetAlarmMuteRuleResult>"
                    )
        );
        using var factory = new AwsConnectionFactory(TestAws.Options(stub.Url));
        var found = await factory.Connect().MuteRules.FindManyAsync(["a", "secret"], Cancellation);
        found["a"].Value!.Name.ShouldBe("a");
        found["secret"].Failure.ShouldBeOfType<AwsFailure>().Kind.ShouldBe(AwsFailureKind.Denied);
    }

    private static async Task<GetAlarmMuteRuleResponse?> FindAsync(StubAnswer answer)
    {
        await using var stub = await AwsStub.StartAsync(answer);
        using var factory = new AwsConnectionFactory(TestAws.Options(stub.Url));
        return await factory.Connect().MuteRules.FindAsync("sunday", Cancellation);
    }
}
