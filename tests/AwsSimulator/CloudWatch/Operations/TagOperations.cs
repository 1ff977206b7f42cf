using System.Collections.Immutable;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.CloudWatch.Rules;
using SageMakerMonitorOperator.AwsSimulator.Consistency;
using SageMakerMonitorOperator.AwsSimulator.Journal;
using SageMakerMonitorOperator.AwsSimulator.Protocol;
using SageMakerMonitorOperator.AwsSimulator.Validation;
using Tags = System.Collections.Immutable.ImmutableSortedDictionary<string, string>;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch.Operations;

/// <summary>ListTagsForResource, TagResource and UntagResource, of whatever carries tags.</summary>
internal sealed class TagOperations(IReadOnlyList<ITagHolder> holders, Lags lags)
{
    private const string Refused = "InvalidParameterValue";

    private static readonly RequestShape Resource = new(AlarmMembers.ResourceArn);

    private static readonly RequestShape Tagging = new(AlarmMembers.ResourceArn, AlarmMembers.Tags.Required());

    private static readonly RequestShape Untagging = new(
        AlarmMembers.ResourceArn,
        Member.Texts("TagKeys", 1, 128).Required()
    );

    public static bool Has(string operation) => operation is "ListTagsForResource" or "TagResource" or "UntagResource";

    /// <summary>The tags of a put.</summary>
    public static Tags Read(AwsRequest request) =>
        request
            .Objects("Tags")
            .ToImmutableSortedDictionary(
                tag => tag["Key"]!.ToString(),
                tag => tag["Value"]?.ToString() ?? "",
                StringComparer.Ordinal
            );

    public static JsonArray Write(IEnumerable<KeyValuePair<string, string>> tags) =>
        [.. tags.Select(tag => new JsonObject { ["Key"] = tag.Key, ["Value"] = tag.Value })];

    public JsonObject Answer(AwsRequest request)
    {
        switch (request.Operation)
        {
            case "ListTagsForResource":
                return List(request);
            case "TagResource":
                Add(request);
                return [];
            default:
                Remove(request);
                return [];
        }
    }

    /// <summary>Whether the resource is there and what tags it has come from different places, each late by its own lag.</summary>
    private JsonObject List(AwsRequest raw)
    {
        var arn = Arn(Resource.Read(raw));
        var holder = holders.FirstOrDefault(holder => holder.TagsOf(arn, lags.Reads) is not null) ?? throw NotFound();
        return new() { ["Tags"] = Write(holder.TagsOf(arn, lags.Tags) ?? Tags.Empty) };
    }

    private void Add(AwsRequest raw)
    {
        var request = Tagging.Read(raw);
        TagRules.Check(request, Refused);
        Retag(request, present => Checked(present.SetItems(Read(request))), ResourceChangeKind.Tagged);
    }

    private void Remove(AwsRequest raw)
    {
        var request = Untagging.Read(raw);
        TagRules.CheckKeys(request.Texts("TagKeys"), Refused);
        Retag(request, present => present.RemoveRange(request.Texts("TagKeys")), ResourceChangeKind.Untagged);
    }

    private void Retag(AwsRequest request, Func<Tags, Tags> change, ResourceChangeKind kind)
    {
        if (!holders.Any(holder => holder.Retag(Arn(request), change, kind)))
        {
            throw NotFound();
        }
    }

    private static Tags Checked(Tags tags)
    {
        TagRules.CheckCount(tags.Count, Refused);
        return tags;
    }

    private static string Arn(AwsRequest request) => request.Text("ResourceARN")!;

    private static AwsException NotFound() =>
        new("ResourceNotFoundException", "The named resource does not exist.", 404);
}
