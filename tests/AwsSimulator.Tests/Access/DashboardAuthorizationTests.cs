using System.Net;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.Access;

public sealed class DashboardAuthorizationTests : AccessTest
{
    private const string Dashboards = $"arn:aws:cloudwatch::{Account}:dashboard/";

    [Theory]
    [InlineData("PutDashboard", "DashboardName")]
    [InlineData("GetDashboard", "DashboardName")]
    [InlineData("DeleteDashboards", "DashboardNames.member.1")]
    public async Task An_operation_is_asked_for_on_the_dashboard_that_it_names(string operation, string member)
    {
        using var client = ClientOf(
            "team",
            $$"""{"Effect": "Allow", "Action": "cloudwatch:*", "Resource": "{{Dashboards}}ml_*"}"""
        );

        var own = await client.CloudWatchAsync(operation, (member, "ml_a"), ("DashboardBody", """{"widgets":[]}"""));
        var foreign = await client.CloudWatchAsync(operation, (member, "web"), ("DashboardBody", """{"widgets":[]}"""));

        own.Status.ShouldNotBe(HttpStatusCode.Forbidden);
        foreign.One("Message").ShouldContain($"cloudwatch:{operation} on resource: {Dashboards}web");
    }

    [Fact]
    public async Task A_dashboard_with_tags_needs_the_right_to_tag_it()
    {
        using var client = ClientOf(
            "writer",
            """{"Effect": "Allow", "Action": "cloudwatch:PutDashboard", "Resource": "*"}"""
        );

        var answer = await client.CloudWatchAsync(
            "PutDashboard",
            ("DashboardName", "a"),
            ("DashboardBody", """{"widgets":[]}"""),
            ("Tags.member.1.Key", "k"),
            ("Tags.member.1.Value", "v")
        );

        answer.One("Message").ShouldContain($"cloudwatch:TagResource on resource: {Dashboards}a");
    }
}
