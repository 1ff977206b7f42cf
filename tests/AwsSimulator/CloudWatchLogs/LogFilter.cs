using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.CloudWatch;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatchLogs;

/// <summary>One version of a metric filter or subscription filter. Neither has an ARN or tags on AWS; here the ARN tells
/// them apart in journal and snapshot.</summary>
/// <param name="Name">The group's and its own, as the end of the ARN.</param>
/// <param name="Configuration">As the put set it, without what is at its default.</param>
internal sealed record LogFilter(string Name, string Arn, JsonObject Configuration) : TaggedResource(Name, Arn)
{
    public required string GroupName { get; init; }

    public required string FilterName { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public string Pattern => Configuration["filterPattern"]!.ToString();

    public JsonObject Describe()
    {
        var described = Configuration.DeepClone().AsObject();
        described["filterName"] = FilterName;
        described["logGroupName"] = GroupName;
        described["creationTime"] = CreatedAt.ToUnixTimeMilliseconds();
        described["applyOnTransformedLogs"] = Configuration["applyOnTransformedLogs"] is not null;
        return described;
    }
}
