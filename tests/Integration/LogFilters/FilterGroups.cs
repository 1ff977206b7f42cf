using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator;
using SageMakerMonitorOperator.Integration.Fixtures;

namespace SageMakerMonitorOperator.Integration.LogFilters;

/// <summary>A log group for each filter of the suite, as a service makes them: no filter ever makes one.</summary>
internal static class FilterGroups
{
    private const string Region = "us-east-1";

    /// <summary>Not by the filter's name itself: a call about the group is not one about the filter.</summary>
    public static string Of(string awsName) =>
        $"/kinds/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(awsName)))[..16]}";

    /// <summary>The spec with a group for the filter, and without what filters do not have.</summary>
    public static JsonObject Fit(JsonObject spec, string awsName)
    {
        var fitting = spec.DeepClone().AsObject();
        fitting.Remove("tags");
        fitting["logGroupName"] = Of((string?)spec["name"] ?? awsName);
        return fitting;
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
}
