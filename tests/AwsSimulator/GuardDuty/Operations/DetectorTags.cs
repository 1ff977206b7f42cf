using System.Collections.Immutable;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Consistency;
using SageMakerMonitorOperator.AwsSimulator.Journal;
using SageMakerMonitorOperator.AwsSimulator.Protocol;
using SageMakerMonitorOperator.AwsSimulator.Validation;
using Tags = System.Collections.Immutable.ImmutableSortedDictionary<string, string>;

namespace SageMakerMonitorOperator.AwsSimulator.GuardDuty.Operations;

/// <summary>ListTagsForResource, TagResource and UntagResource, of detectors.</summary>
internal sealed class DetectorTags(DetectorStore store, Timeline<Detector> all)
{
    private const int Most = 50;

    private static readonly Tags None = Tags.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>The tags of a request whose shape was checked.</summary>
    public static Tags Read(JsonObject request)
    {
        var tags = (request.Structure("tags") ?? []).ToImmutableSortedDictionary(
            tag => tag.Key,
            tag => tag.Value!.ToString(),
            StringComparer.Ordinal
        );
        GuardDutyErrors.Expect(tags.Count <= Most);
        GuardDutyErrors.Expect(!tags.Keys.Any(key => key.StartsWith("aws:", StringComparison.Ordinal)));
        return tags;
    }

    public static JsonObject Write(Detector? detector) =>
        new((detector?.Tags ?? None).Select(tag => KeyValuePair.Create(tag.Key, (JsonNode?)tag.Value)));

    public JsonObject List(AwsRequest request, Lags lags) =>
        new() { ["tags"] = Write(all.Find(Find(request, lags.Reads).Name, lags.Tags)) };

    public JsonObject Add(AwsRequest request)
    {
        var detector = Find(request);
        var tags = detector.Tags.SetItems(Read(request.Parameters));
        GuardDutyErrors.Expect(tags.Count <= Most);
        store.Shelf.Write(detector with { Tags = tags }, ResourceChangeKind.Tagged);
        return [];
    }

    public JsonObject Remove(AwsRequest request)
    {
        var detector = Find(request);
        var tags = detector.Tags.RemoveRange(request.Texts("tagKeys"));
        store.Shelf.Write(detector with { Tags = tags }, ResourceChangeKind.Untagged);
        return [];
    }

    private Detector Find(AwsRequest request, TimeSpan lag = default) =>
        store.Shelf.NameIn(request.Text("ResourceArn")!) is { } id && all.Find(id, lag) is { } detector
            ? detector
            : throw GuardDutyErrors.NoFilter();
}
