using System.Globalization;
using System.Net;
using SageMakerMonitorOperator.AwsSimulator.Access;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.Sts;

public sealed class AssumeRoleTests : RoleTest
{
    [Fact]
    public async Task A_session_is_the_role_until_it_expires()
    {
        using var user = Client();

        var assumed = await AssumeAsync(user, PutRole("path/monitor"));

        assumed.One("AccessKeyId").ShouldStartWith("ASIA");
        assumed.One("Arn").ShouldBe($"arn:aws:sts::{Account}:assumed-role/monitor/session");
        assumed.One("AssumedRoleId").ShouldEndWith(":session");
        assumed.One("Expiration").ShouldBe("2026-05-01T13:00:00Z");
        using var session = SessionOf(assumed);
        (await session.StsAsync("GetCallerIdentity")).One("Arn").ShouldBe(assumed.One("Arn"));
        Clock.Advance(TimeSpan.FromHours(1));
        (await session.StsAsync("GetCallerIdentity")).One("Code").ShouldBe("ExpiredToken");
    }

    [Fact]
    public async Task A_session_works_in_the_account_of_the_role_and_with_its_policy()
    {
        using var user = Client();
        var role = PutRole(
            "monitor",
            account: OtherAccount,
            statements: """{"Effect": "Allow", "Action": "cloudwatch:PutMetricAlarm", "Resource": "*"}"""
        );
        using var session = SessionOf(await AssumeAsync(user, role));

        await PutAlarmAsync(session, "a");
        var denied = await session.CloudWatchAsync("DescribeAlarms");

        Server.CloudWatch.Alarms(OtherAccount, "eu-west-1").Find("a").ShouldNotBeNull();
        denied
            .One("Message")
            .ShouldStartWith($"User: arn:aws:sts::{OtherAccount}:assumed-role/monitor/session is not authorized");
    }

    [Fact]
    public async Task A_session_policy_takes_away_and_never_gives()
    {
        const string Policy = """
            {"Statement": {"Effect": "Allow", "Action": ["cloudwatch:PutMetricAlarm", "tag:*"], "Resource": "*"} }
            """;
        using var user = Client();
        var role = PutRole("monitor", statements: """{"Effect": "Allow", "Action": "cloudwatch:*", "Resource": "*"}""");
        using var session = SessionOf(await AssumeAsync(user, role, ("Policy", Policy)));

        (await PutAlarmAsync(session, "a")).Status.ShouldBe(HttpStatusCode.OK);
        (await session.CloudWatchAsync("DescribeAlarms"))
            .One("Message")
            .ShouldEndWith("because no session policy allows the cloudwatch:DescribeAlarms action");
        (await session.JsonAsync("tagging", "X.GetResources", "{}")).ShouldContain("no identity-based policy allows");
    }

    [Fact]
    public async Task The_external_id_must_be_the_one_that_the_role_wants()
    {
        using var user = Client();
        var role = PutRole("monitor", condition: """{"StringEquals": {"sts:ExternalId": "cluster/ml"} }""");

        (await AssumeAsync(user, role, ("ExternalId", "cluster/ml"))).Status.ShouldBe(HttpStatusCode.OK);
        var denied = await AssumeAsync(user, role, ("ExternalId", "cluster/other"));
        denied.Status.ShouldBe(HttpStatusCode.Forbidden);
        denied.One("Code").ShouldBe("AccessDenied");
        denied
            .One("Message")
            .ShouldBe(
                $"User: arn:aws:iam::{Account}:user/testing is not authorized to perform: sts:AssumeRole on resource:"
                    + $" arn:aws:iam::{Account}:role/monitor"
            );
        (await AssumeAsync(user, role)).One("Code").ShouldBe("AccessDenied");
    }

    [Fact]
    public async Task A_role_that_is_not_there_is_refused_as_one_that_does_not_trust()
    {
        using var user = Client();
        var role = PutRole("monitor");
        Iam.RemoveRole(role.Arn);
        var stranger = PutRole("stranger", principal: $$"""{"AWS": "{{OtherAccount}}"}""");

        (await AssumeAsync(user, role)).One("Message").ShouldEndWith("role/monitor");
        (await AssumeAsync(user, stranger)).One("Message").ShouldEndWith("role/stranger");
    }

    [Fact]
    public async Task In_another_account_both_the_role_and_the_callers_policy_must_agree()
    {
        const string Named = $$"""{"AWS": "arn:aws:iam::{{Account}}:user/powerless"}""";
        using var powerless = ClientOf("powerless");
        using var mayAssume = ClientOf("mighty", MayAssume);

        var far = PutRole("far", Named, account: OtherAccount);
        (await AssumeAsync(powerless, far))
            .One("Message")
            .ShouldEndWith("because no identity-based policy allows the sts:AssumeRole action");
        (await AssumeAsync(mayAssume, far)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await AssumeAsync(mayAssume, PutRole("open", account: OtherAccount))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task In_its_own_account_a_caller_whom_the_role_names_needs_no_policy_but_may_have_no_deny()
    {
        const string Named = $$"""{"AWS": ["arn:aws:iam::{{Account}}:user/a", "arn:aws:iam::{{Account}}:user/b"]}""";
        using var silent = ClientOf("a");
        using var denied = ClientOf("b", """{"Effect": "Deny", "Action": "sts:AssumeRole", "Resource": "*"}""");

        (await AssumeAsync(silent, PutRole("named", Named))).Status.ShouldBe(HttpStatusCode.OK);
        (await AssumeAsync(silent, PutRole("account"))).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await AssumeAsync(denied, PutRole("named", Named))).One("Message").ShouldEndWith("identity-based policy");
    }

    [Theory]
    [InlineData("RoleSessionName", "a", "Member must have length greater than or equal to 2")]
    [InlineData("RoleSessionName", "a b", @"Member must satisfy regular expression pattern: [\w+=,.@-]*")]
    [InlineData("RoleSessionName", "", "Value null at 'roleSessionName'")]
    [InlineData("RoleArn", "monitor", "Member must have length greater than or equal to 20")]
    [InlineData("RoleArn", "the role whose name is monitor", "the role whose name is monitor is invalid")]
    [InlineData("DurationSeconds", "899", "Member must have value greater than or equal to 900")]
    [InlineData("DurationSeconds", "43201", "Member must have value less than or equal to 43200")]
    [InlineData("DurationSeconds", "3601", "exceeds the MaxSessionDuration set for this role")]
    [InlineData("ExternalId", "a b", @"Member must satisfy regular expression pattern: [\w+=,.@:\/-]*")]
    public async Task A_value_out_of_bounds_is_refused(string name, string value, string reason)
    {
        using var user = Client();
        var parameters = new Dictionary<string, string>
        {
            ["RoleArn"] = PutRole("monitor").Arn,
            ["RoleSessionName"] = "session",
            [name] = value,
        };

        var refused = await user.StsAsync("AssumeRole", [.. parameters.Select(p => (p.Key, p.Value))]);

        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.One("Code").ShouldBe("ValidationError");
        refused.One("Message").ShouldContain(reason);
    }

    [Fact]
    public async Task All_that_is_out_of_bounds_is_said_at_once()
    {
        using var user = Client();

        var refused = await user.StsAsync("AssumeRole", ("RoleArn", "x"), ("RoleSessionName", "y"));

        refused.One("Message").ShouldStartWith("2 validation errors detected: Value 'x' at 'roleArn' failed");
    }

    [Fact]
    public async Task A_session_policy_that_is_malformed_is_refused()
    {
        using var user = Client();

        (await AssumeAsync(user, PutRole("monitor"), ("Policy", "{"))).One("Code").ShouldBe("MalformedPolicyDocument");
    }

    [Theory]
    [InlineData(3600, null)]
    [InlineData(3601, "ValidationError")]
    public async Task A_session_of_a_session_lasts_an_hour_at_most(int seconds, string? code)
    {
        using var user = Client();
        using var first = SessionOf(await AssumeAsync(user, PutRole("first")));
        var second = PutRole("second") with { MaxSessionDuration = TimeSpan.FromHours(12) };
        Iam.Put(second);
        var duration = ("DurationSeconds", seconds.ToString(CultureInfo.InvariantCulture));

        (await AssumeAsync(first, second, duration)).All("Code").ShouldBe(code is null ? [] : [code]);
        (await AssumeAsync(user, second, duration)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_role_may_be_trusted_by_its_own_name()
    {
        using var user = Client();
        var first = PutRole("first");
        using var session = SessionOf(await AssumeAsync(user, first));
        var second = PutRole("second", principal: $$"""{"AWS": "{{first.Arn}}"}""");

        (await AssumeAsync(session, second)).Status.ShouldBe(HttpStatusCode.OK);
        (await AssumeAsync(user, second)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Temporary_keys_do_not_show_in_the_call_log()
    {
        using var user = Client();
        var assumed = await AssumeAsync(user, PutRole("monitor"));
        using var session = SessionOf(assumed);
        await session.StsAsync("GetCallerIdentity");

        var log = string.Join('\n', Server.Calls.After(0).Select(call => $"{call} {call.Parameters}"));

        log.ShouldNotContain(assumed.One("SecretAccessKey"));
        log.ShouldNotContain(assumed.One("SessionToken"));
    }
}
