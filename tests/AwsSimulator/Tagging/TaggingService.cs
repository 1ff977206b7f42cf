using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.CloudWatch;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.Tagging;

/// <summary>Resource Groups Tagging API, 2017-01-26: what carries which tags. Omits what has none.</summary>
internal sealed class TaggingService(CloudWatchService cloudWatch) : IAwsService
{
    private const int DefaultPage = 50;

    private sealed record Resource(string Arn, IReadOnlyDictionary<string, string> Tags);

    public string SigningName => "tagging";

    public string ActionPrefix => "tag";

    public string XmlNamespace => "";

    public JsonObject Answer(AwsRequest request) =>
        request.Operation == "GetResources"
            ? GetResources(request)
            : throw new AwsException(
                "UnknownOperationException",
                $"The simulator has no operation {request.Operation}."
            );

    private JsonObject GetResources(AwsRequest request)
    {
        var page = Math.Min(request.Number("ResourcesPerPage") ?? DefaultPage, 100);
        var after = PageToken.Read(request.Text("PaginationToken"));
        var matching = Resources(request)
            .Where(resource => Matches(resource, request))
            .Where(resource => after is null || string.CompareOrdinal(resource.Arn, after) > 0)
            .Take(page + 1)
            .ToList();
        return new()
        {
            ["ResourceTagMappingList"] = new JsonArray([.. matching.Take(page).Select(Write)]),
            ["PaginationToken"] = matching.Count > page ? PageToken.After(matching[page - 1].Arn) : "",
        };
    }

    private List<Resource> Resources(AwsRequest request) =>
        cloudWatch
            .Alarms(request.AccountId, request.Region)
            .Use(all =>
                all.Values.Where(alarm => alarm.Tags.Count > 0)
                    .Select(alarm => new Resource(alarm.Arn, new Dictionary<string, string>(alarm.Tags)))
                    .ToList()
            );

    private static bool Matches(Resource resource, AwsRequest request)
    {
        var arns = request.Texts("ResourceARNList");
        var types = request.Texts("ResourceTypeFilters");
        return (arns.Count == 0 || arns.Contains(resource.Arn))
            && (types.Count == 0 || types.Any(type => type is "cloudwatch" or "cloudwatch:alarm"))
            && request.Objects("TagFilters").All(filter => Matches(resource, filter));
    }

    // A filter without values asks for the key alone.
    private static bool Matches(Resource resource, JsonObject filter)
    {
        var values = (filter["Values"] as JsonArray ?? []).Select(value => value!.ToString()).ToList();
        return resource.Tags.TryGetValue(filter["Key"]!.ToString(), out var value)
            && (values.Count == 0 || values.Contains(value));
    }

    private static JsonObject Write(Resource resource) =>
        new() { ["ResourceARN"] = resource.Arn, ["Tags"] = AlarmTags.Write(resource.Tags) };
}
