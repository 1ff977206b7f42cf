using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.CloudWatch.Operations;
using SageMakerMonitorOperator.AwsSimulator.Inventory;
using SageMakerMonitorOperator.AwsSimulator.Protocol;
using SageMakerMonitorOperator.AwsSimulator.Validation;

namespace SageMakerMonitorOperator.AwsSimulator.Tagging;

/// <summary>Filters and pages what was ever tagged (API reference, GetResources; service model 2017-01-26).</summary>
internal static class GetResources
{
    private const string Refused = "InvalidParameterException";

    // The reference gives bounds but no defaults; these are what people see.
    private const int DefaultPage = 50;

    private static readonly string[] Paging = ["ResourcesPerPage", "TagsPerPage", "PaginationToken"];

    private static readonly RequestShape Shape = new(
        Member.Text("PaginationToken", 0, 2048),
        Member.Structures(
            "TagFilters",
            [Member.Text("Key", 1, 128).Required(), Member.Texts("Values", 0, 256, items: 20)],
            items: 50
        ),
        Member.Whole("ResourcesPerPage", 1, 100),
        Member.Whole("TagsPerPage", 100, 500),
        Member.Texts("ResourceTypeFilters", 0, 256, items: 100),
        Member.Texts("ResourceARNList", 1, 1011, items: 100)
    )
    {
        Code = Refused,
    };

    private static readonly Rule[] Rules =
    [
        // "You can't specify both this parameter and any of the pagination parameters"
        new(
            "ResourceARNList cannot be specified with pagination parameters.",
            request => !request.Has("ResourceARNList") || !request.HasAny(Paging)
        )
        {
            Code = Refused,
        },
    ];

    public static JsonObject Answer(IEnumerable<AwsResource> resources, AwsRequest raw, DateTimeOffset now)
    {
        var request = Shape.Read(raw);
        Rule.Check(Rules, request.Parameters);
        var after = ResourceToken.Read(request.Text("PaginationToken"), now);
        var rest = resources
            .Where(resource => Matches(resource, request))
            .Where(resource => after is null || string.CompareOrdinal(resource.Arn, after) > 0)
            .ToList();
        var page = Page(rest, request);
        return new()
        {
            ["ResourceTagMappingList"] = new JsonArray([.. page.Select(Write)]),
            ["PaginationToken"] = page.Count < rest.Count ? ResourceToken.After(page[^1].Arn, now) : "",
        };
    }

    // A resource is never split between pages; one without tags counts as one tag.
    private static List<AwsResource> Page(List<AwsResource> resources, AwsRequest request)
    {
        var most = request.Number("ResourcesPerPage") ?? DefaultPage;
        var tagsLeft = request.Number("TagsPerPage") ?? int.MaxValue;
        return [.. resources.Take(most).TakeWhile(resource => (tagsLeft -= Math.Max(1, resource.Tags.Count)) >= 0)];
    }

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
        var values = filter.Texts("Values").ToList();
        return resource.Tags.TryGetValue(filter.Text("Key")!, out var value)
            && (values.Count == 0 || values.Contains(value));
    }

    private static JsonObject Write(AwsResource resource) =>
        new() { ["ResourceARN"] = resource.Arn, ["Tags"] = TagOperations.Write(resource.Tags) };
}
