using SageMakerMonitorOperator.AwsSimulator.Access.Policies;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.Access;

public sealed class PolicyTests
{
    private const string Alarm = "arn:aws:cloudwatch:eu-west-1:123456789012:alarm:ml_a";

    [Theory]
    [InlineData("cloudwatch:PutMetricAlarm", true)]
    [InlineData("CloudWatch:putmetricalarm", true)]
    [InlineData("cloudwatch:*", true)]
    [InlineData("cloudwatch:Put*", true)]
    [InlineData("cloudwatch:?utMetricAlarm", true)]
    [InlineData("*", true)]
    [InlineData("cloudwatch:Delete*", false)]
    [InlineData("cloudwatch:PutMetric", false)]
    public void An_action_matches_its_pattern(string action, bool allowed) =>
        IsAllowed($$"""{"Effect": "Allow", "Action": "{{action}}", "Resource": "*"}""").ShouldBe(allowed);

    [Theory]
    [InlineData("*", true)]
    [InlineData(Alarm, true)]
    [InlineData("arn:aws:cloudwatch:*:123456789012:alarm:ml_*", true)]
    [InlineData("arn:aws:cloudwatch:*:*:alarm:other_*", false)]
    [InlineData("arn:aws:cloudwatch:eu-west-1:123456789012:ALARM:ml_a", false)]
    public void A_resource_matches_its_pattern(string resource, bool allowed) =>
        IsAllowed($$"""{"Effect": "Allow", "Action": "*", "Resource": ["arn:aws:s3:::b", "{{resource}}"]}""")
            .ShouldBe(allowed);

    [Fact]
    public void Everything_but_what_NotAction_and_NotResource_name_is_meant()
    {
        IsAllowed("""{"Effect": "Allow", "NotAction": "iam:*", "Resource": "*"}""").ShouldBeTrue();
        IsAllowed("""{"Effect": "Allow", "NotAction": "cloudwatch:*", "Resource": "*"}""").ShouldBeFalse();
        IsAllowed("""{"Effect": "Allow", "Action": "*", "NotResource": "*:alarm:x"}""").ShouldBeTrue();
        IsAllowed("""{"Effect": "Allow", "Action": "*", "NotResource": "*:alarm:ml_a"}""").ShouldBeFalse();
    }

    [Fact]
    public void A_deny_wins_over_every_allow_and_silence_is_no_allow()
    {
        const string Allow = """{"Effect": "Allow", "Action": "*", "Resource": "*"}""";
        const string Deny = """{"Effect": "Deny", "Action": "cloudwatch:Put*", "Resource": "*"}""";

        Decide($"[{Deny}, {Allow}]").ShouldBe(PolicyDecision.ExplicitlyDenied);
        Decide($"[{Allow}, {Deny}]").ShouldBe(PolicyDecision.ExplicitlyDenied);
        Decide("[]").ShouldBe(PolicyDecision.NotAllowed);
    }

    [Theory]
    [InlineData("StringEquals", "aws:RequestedRegion", "eu-west-1", true)]
    [InlineData("StringEquals", "AWS:requestedregion", "eu-west-1", true)]
    [InlineData("StringEquals", "aws:RequestedRegion", "EU-west-1", false)]
    [InlineData("StringEqualsIgnoreCase", "aws:RequestedRegion", "EU-west-1", true)]
    [InlineData("StringEquals", "aws:RequestTag/team", "ml", false)]
    [InlineData("StringEqualsIfExists", "aws:RequestTag/team", "ml", true)]
    [InlineData("StringNotEquals", "aws:RequestedRegion", "eu-west-1", false)]
    [InlineData("StringNotEquals", "aws:RequestTag/team", "ml", true)]
    [InlineData("StringLike", "aws:RequestedRegion", "eu-*", true)]
    [InlineData("StringNotLike", "aws:RequestedRegion", "eu-*", false)]
    [InlineData("ArnLike", "aws:PrincipalArn", "arn:aws:iam::*:role/monitor-*", true)]
    [InlineData("ArnLike", "aws:PrincipalArn", "arn:aws:*:role/monitor-1", false)]
    [InlineData("ArnNotLike", "aws:PrincipalArn", "arn:aws:iam::*:user/*", true)]
    [InlineData("Bool", "aws:SecureTransport", "TRUE", true)]
    [InlineData("Bool", "aws:SecureTransport", "false", false)]
    [InlineData("Null", "aws:RequestTag/team", "true", true)]
    [InlineData("Null", "aws:RequestedRegion", "true", false)]
    [InlineData("Null", "aws:RequestedRegion", "false", true)]
    [InlineData("ForAllValues:StringEquals", "aws:TagKeys", "team", false)]
    [InlineData("ForAllValues:StringLike", "aws:TagKeys", "*", true)]
    [InlineData("ForAllValues:StringEquals", "sts:ExternalId", "x", true)]
    [InlineData("ForAnyValue:StringEquals", "aws:TagKeys", "team", true)]
    [InlineData("ForAnyValue:StringLike", "aws:TagKeys", "x*", false)]
    [InlineData("ForAnyValue:StringEquals", "sts:ExternalId", "x", false)]
    public void A_condition_holds_or_not(string operation, string key, string value, bool holds) =>
        IsAllowed(
                $$"""
                {"Effect": "Allow", "Action": "*", "Resource": "*", "Condition": {"{{operation}}": {"{{key}}": "{{value}}"} } }
                """
            )
            .ShouldBe(holds);

    [Fact]
    public void All_conditions_must_hold_and_one_of_the_values_of_each()
    {
        const string Statement = """
            {"Effect": "Allow", "Action": "*", "Resource": "*", "Condition": {
              "StringEquals": {"aws:RequestedRegion": ["us-east-1", "eu-west-1"]},
              "Bool": {"aws:SecureTransport": BOOL} } }
            """;

        IsAllowed(Statement.Replace("BOOL", "true", StringComparison.Ordinal)).ShouldBeTrue();
        IsAllowed(Statement.Replace("BOOL", "false", StringComparison.Ordinal)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("[]")]
    [InlineData("""{"Version": "2026-01-01", "Statement": []}""")]
    [InlineData("""{"Statement": {"Effect": "Maybe", "Action": "*", "Resource": "*"} }""")]
    [InlineData("""{"Statement": {"Effect": "Allow", "Resource": "*"} }""")]
    [InlineData("""{"Statement": {"Effect": "Allow", "Action": "*"} }""")]
    [InlineData("""{"Statement": {"Effect": "Allow", "Action": "*", "NotAction": "*", "Resource": "*"} }""")]
    [InlineData("""{"Statement": {"Effect": "Allow", "Action": "*", "Resource": "*", "Principal": "*"} }""")]
    [InlineData("""{"Statement": {"Effect": "Allow", "Action": "*", "Resource": "*", "Conditions": {} } }""")]
    [InlineData("""{"Statement": {"Effect": "Allow", "Action": "*", "Resource": "arn:${aws:username}"} }""")]
    [InlineData(
        """{"Statement": {"Effect": "Allow", "Action": "*", "Resource": "*", "Condition": {"Like": {"a": "b"} } } }"""
    )]
    public void A_policy_that_is_not_understood_whole_is_refused(string json) =>
        Should.Throw<AwsException>(() => PolicyDocument.Parse(json)).Code.ShouldBe("MalformedPolicyDocument");

    [Theory]
    [InlineData("""{"Statement": {"Effect": "Allow", "Action": "sts:AssumeRole"} }""")]
    [InlineData("""{"Statement": {"Effect": "Allow", "Action": "*", "Resource": "*", "Principal": "*"} }""")]
    public void A_trust_policy_says_who_and_not_what(string json) =>
        Should.Throw<AwsException>(() => PolicyDocument.ParseTrust(json)).Code.ShouldBe("MalformedPolicyDocument");

    private static bool IsAllowed(string statement) => Decide(statement) == PolicyDecision.Allowed;

    private static PolicyDecision Decide(string statements)
    {
        (string Key, string Value)[] context =
        [
            ("aws:RequestedRegion", "eu-west-1"),
            ("aws:PrincipalArn", "arn:aws:iam::123456789012:role/monitor-1"),
            ("aws:SecureTransport", "true"),
            ("aws:TagKeys", "team"),
            ("aws:TagKeys", "cost"),
        ];
        var question = new PolicyQuestion(
            "cloudwatch:PutMetricAlarm",
            Alarm,
            context.ToLookup(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase)
        );
        return PolicyDocument.Parse($$"""{"Version": "2012-10-17", "Statement": {{statements}}}""").Decide(question);
    }
}
