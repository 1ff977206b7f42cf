using System.Net;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.CloudWatch.Dashboards;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.CloudWatch.Dashboards;

/// <summary>A simulator with dashboards.</summary>
public abstract class DashboardTest : SimulatorTest
{
    protected const string Empty = """{"widgets":[]}""";

    private protected DashboardStore Dashboards => Server.CloudWatch.Dashboards(AccountId);

    protected static string DashboardArn(string name) => $"arn:aws:cloudwatch::{AccountId}:dashboard/{name}";

    private protected Task<Answer> PutDashboardAsync(
        string name,
        string body = Empty,
        params (string Name, string Value)[] fields
    ) => Client.CloudWatchAsync("PutDashboard", [("DashboardName", name), ("DashboardBody", body), .. fields]);

    private protected Task<Answer> GetDashboardAsync(string name) =>
        Client.CloudWatchAsync("GetDashboard", ("DashboardName", name));

    private protected Task<Answer> DeleteDashboardsAsync(params string[] names) =>
        Client.CloudWatchAsync("DeleteDashboards", AwsQueryClient.List("DashboardNames", names));

    /// <summary>What a body is refused with, as <c>path: message</c>.</summary>
    private protected async Task<string[]> ErrorsAsync(string body)
    {
        var answer = await PutDashboardAsync("a", body);
        answer.Status.ShouldBe(HttpStatusCode.BadRequest, body);
        answer.One("Code").ShouldBe("InvalidParameterInput");
        var message = answer.One("Message");
        var errors = JsonNode.Parse(message[message.IndexOf('[', StringComparison.Ordinal)..])!.AsArray();
        message.ShouldStartWith($"The dashboard body is invalid, there are {errors.Count} validation errors:\n");
        Dashboards.FindBody("a").ShouldBeNull("what is refused is not saved");
        return [.. errors.Select(error => $"{error!["dataPath"]}: {error["message"]}")];
    }
}
