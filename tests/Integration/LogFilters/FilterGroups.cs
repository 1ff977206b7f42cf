using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Aws.CloudWatchLogs;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Credentials;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.AwsSimulator;
using SageMakerMonitorOperator.Integration.Fixtures;

namespace SageMakerMonitorOperator.Integration.LogFilters;

/// <summary>A log group for each filter of the suite, as a service makes them: no filter ever makes one.</summary>
internal static class FilterGroups
{
    private const string Region = "us-east-1";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Not by the filter's name itself: a call about the group is not one about the filter.</summary>
    public static string Of(string awsName)
    {
        var name = awsName.Split('/')[^1];
        return $"/kinds/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..16]}";
    }

    /// <summary>The spec with a group for the filter, and without what filters do not have.</summary>
    public static JsonObject Fit(JsonObject spec, string awsName)
    {
        var fitting = spec.DeepClone().AsObject();
        fitting.Remove("tags");
        fitting["logGroupName"] = Of((string?)spec["name"] ?? awsName);
        return fitting;
    }

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

    public static AwsSimulator.CloudWatchLogs.LogStore On(AwsSimulatorServer aws) =>
        aws.Logs.Groups(Cluster.AccountId, Region);

    /// <summary>What the filter becomes with other members; a null takes one away.</summary>
    public static JsonObject With(JsonObject configuration, JsonObject members)
    {
        var changed = configuration.DeepClone().AsObject();
        foreach (var (name, value) in members)
        {
            changed.Remove(name);
            if (value is not null)
            {
                changed[name] = value.DeepClone();
            }
        }

        return changed;
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
