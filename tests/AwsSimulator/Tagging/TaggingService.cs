using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.CloudWatch.Operations;
using SageMakerMonitorOperator.AwsSimulator.Consistency;
using SageMakerMonitorOperator.AwsSimulator.Inventory;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.Tagging;

/// <summary>Resource Groups Tagging API, 2017-01-26: what carries which tags. Omits what has none.</summary>
internal sealed class TaggingService(IReadOnlyList<IResourceInventory> inventories, Lags lags) : IAwsService
{
    private const int DefaultPage = 50;

    public string SigningName => "tagging";

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

    // "Returns all the tagged or previously tagged resources … does not return untagged resources" (API reference).
    private IEnumerable<AwsResource> Resources(AwsRequest request) =>
        inventories
            .SelectMany(inventory => inventory.Resources(request.AccountId, lags.Tagging))
            .Where(resource => resource.Region == request.Region && resource.EverTagged)
            .OrderBy(resource => resource.Arn, StringComparer.Ordinal);

    private static bool Matches(AwsResource resource, AwsRequest request)
    {
        var arns = request.Texts("ResourceARNList");
        var types = request.Texts("ResourceTypeFilters");
        return (arns.Count == 0 || arns.Contains(resource.Arn))
            && (types.Count == 0 || types.Any(type => type == resource.Service || type == resource.Type))
            && request.Objects("TagFilters").All(filter => Matches(resource, filter));
    }

    // A filter without values asks for the key alone.
    private static bool Matches(AwsResource resource, JsonObject filter)
    {
        var values = (filter["Values"] as JsonArray ?? []).Select(value => value!.ToString()).ToList();
        return resource.Tags.TryGetValue(filter["Key"]!.ToString(), out var value)
            && (values.Count == 0 || values.Contains(value));
    }

    private static JsonObject Write(AwsResource resource) =>
        new() { ["ResourceARN"] = resource.Arn, ["Tags"] = AlarmTags.Write(resource.Tags) };
}
