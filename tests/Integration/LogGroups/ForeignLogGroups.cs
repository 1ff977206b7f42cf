using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Aws.CloudWatchLogs;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Credentials;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Integration.Fixtures;

namespace SageMakerMonitorOperator.Integration.LogGroups;

/// <summary>Log groups as services make them when they write the first line.</summary>
internal static class ForeignLogGroups
{
    private const string Region = "us-east-1";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>On the simulator without a call, on Moto by one.</summary>
    public static async Task MakeAsync(Uri aws, string name)
    {
        using var client = new HttpClient();
        var query = $"account={Cluster.AccountId}&region={Region}&name={Uri.EscapeDataString(name)}";
        using var answer = await client.PutAsJsonAsync(
            new Uri(aws, $"/_control/log-groups?{query}"),
            new JsonObject(),
            Cancellation
        );
        if (!answer.IsSuccessStatusCode)
        {
            await CreateAsync(aws, name);
        }
    }

    /// <summary>Calls as somebody who knows nothing of the operator.</summary>
    public static async Task AsStrangerAsync(Uri aws, Func<CloudWatchLogsClient, Task> call)
    {
        using var connections = new AwsConnectionFactory(new AwsClientOptions { EndpointUrl = aws });
        await call(connections.Connect(new AwsCredentials.Static("testing", "testing"), Region).Logs);
    }

    private static Task CreateAsync(Uri aws, string name) =>
        AsStrangerAsync(
            aws,
            async logs =>
            {
                try
                {
                    await logs.CreateLogGroupAsync(new() { LogGroupName = name }, Cancellation);
                }
                catch (AwsFailure there) when (there.Kind == AwsFailureKind.Conflict)
                {
                    // As wanted.
                }
            }
        );
}
