namespace SageMakerMonitorOperator.AwsSimulator.Tests.Access;

/// <summary>Which trails a policy must name: Service Authorization Reference.</summary>
public sealed class TrailAuthorizationTests : AccessTest
{
    private const string Trails = $"arn:aws:cloudtrail:eu-west-1:{Account}:trail";

    [Theory]
    [InlineData("CreateTrail", "Name")]
    [InlineData("UpdateTrail", "Name")]
    [InlineData("DeleteTrail", "Name")]
    [InlineData("StartLogging", "Name")]
    [InlineData("GetTrailStatus", "Name")]
    [InlineData("PutEventSelectors", "TrailName")]
    [InlineData("GetInsightSelectors", "TrailName")]
    public async Task An_operation_is_asked_for_on_the_trail(string operation, string member)
    {
        using var client = ClientOf("team", Allow("cloudtrail:*", $"{Trails}/ml-*"));

        (await SendAsync(client, operation, $$"""{"{{member}}":"ml-audit"}""")).ShouldNotContain("AccessDenied");
        (await SendAsync(client, operation, $$"""{"{{member}}":"web"}""")).ShouldContain(
            $"cloudtrail:{operation} on resource: {Trails}/web"
        );
    }

    [Fact]
    public async Task Trails_are_described_to_whoever_may_describe_all()
    {
        using var client = ClientOf("team", Allow("cloudtrail:*", $"{Trails}/*"));

        (await SendAsync(client, "DescribeTrails", "{}")).ShouldContain("cloudtrail:DescribeTrails");
    }

    [Fact]
    public async Task Tags_on_a_create_and_a_role_are_asked_for_too()
    {
        using var client = ClientOf("team", Allow("cloudtrail:CreateTrail", "*"));

        (
            await SendAsync(client, "CreateTrail", """{"Name":"ml-audit","TagsList":[{"Key":"a","Value":"b"}]}""")
        ).ShouldContain("cloudtrail:AddTags");
        (
            await SendAsync(
                client,
                "CreateTrail",
                """{"Name":"ml-audit","CloudWatchLogsRoleArn":"arn:aws:iam::123456789012:role/x"}"""
            )
        ).ShouldContain("iam:PassRole");
    }

    private static Task<string> SendAsync(AwsQueryClient client, string operation, string body) =>
        client.JsonAsync("cloudtrail", $"com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.{operation}", body);

    private static string Allow(string action, string resource) =>
        $$"""{"Effect": "Allow", "Action": "{{action}}", "Resource": "{{resource}}"}""";
}
