using System.Collections.Immutable;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.CloudTrail.Rules;
using SageMakerMonitorOperator.AwsSimulator.CloudWatch.Rules;
using SageMakerMonitorOperator.AwsSimulator.Consistency;
using SageMakerMonitorOperator.AwsSimulator.Journal;
using SageMakerMonitorOperator.AwsSimulator.Protocol;
using SageMakerMonitorOperator.AwsSimulator.Validation;
using static SageMakerMonitorOperator.AwsSimulator.CloudTrail.TrailErrors;
using Tags = System.Collections.Immutable.ImmutableSortedDictionary<string, string>;

namespace SageMakerMonitorOperator.AwsSimulator.CloudTrail.Operations;

/// <summary>AddTags, RemoveTags and ListTags, of trails by their ARNs.</summary>
internal sealed class TrailTags(TrailStore store)
{
    private const string TooMany = "TagsLimitExceededException";

    private static readonly Tags None = Tags.Empty.WithComparers(StringComparer.Ordinal);

    private static readonly Member Resource = Member.Text("ResourceId").Required();

    private static readonly RequestShape Changing = new(Resource, TagsList.Required()) { Code = InvalidTag };

    private static readonly RequestShape Listing = new(
        Member.List("ResourceIdList", Member.Text(""), max: 20) with
        {
            Min = 1,
            IsRequired = true,
        },
        Member.Text("NextToken")
    );

    /// <summary>In CreateTrail too. "If you specify a key without a value, the tag will be created with the specified key and a
    /// value of null": here an empty one.</summary>
    public static Member TagsList =>
        Member.Structures(
            nameof(TagsList),
            [Member.Text("Key", 1, 128).Required(), Member.Text("Value", 1, 256)],
            items: 200
        );

    /// <summary>The tags of a request, whose shape was checked.</summary>
    public static Tags Read(AwsRequest request)
    {
        var tags = request.Objects(nameof(TagsList));
        var keys = tags.Select(tag => tag.Text("Key")!).ToList();
        Expect(
            keys.Distinct(StringComparer.Ordinal).Count() == keys.Count,
            InvalidTag,
            "The specified tag key or values are not valid: a key is given twice."
        );
        TagRules.CheckTexts(keys.Concat(tags.Select(tag => tag.Text("Value") ?? "")), InvalidTag);
        TagRules.CheckKeys(keys, InvalidTag);
        TagRules.CheckCount(keys.Count, TooMany);
        return None.AddRange(tags.Select(tag => KeyValuePair.Create(tag.Text("Key")!, tag.Text("Value") ?? "")));
    }

    /// <summary>Whether a trail is there and what tags it has come from different places, each late by its own lag.</summary>
    public JsonObject List(AwsRequest raw, Lags lags) =>
        new()
        {
            ["ResourceTagList"] = new JsonArray([
                .. Listing
                    .Read(raw)
                    .Texts("ResourceIdList")
                    .Select(arn => new JsonObject
                    {
                        ["ResourceId"] = arn,
                        [nameof(TagsList)] = Show(store.Find(Find(arn, lags.Reads).Name, lags.Tags)?.Tags ?? None),
                    }),
            ]),
        };

    public JsonObject Add(AwsRequest raw)
    {
        var request = Changing.Read(raw);
        var trail = Find(request.RequiredText("ResourceId"));
        var tags = trail.Tags.SetItems(Read(request));
        TagRules.CheckCount(tags.Count, TooMany);
        store.Write(trail with { Tags = tags }, ResourceChangeKind.Tagged);
        return [];
    }

    public JsonObject Remove(AwsRequest raw)
    {
        var request = Changing.Read(raw);
        var trail = Find(request.RequiredText("ResourceId"));
        store.Write(trail with { Tags = trail.Tags.RemoveRange(Read(request).Keys) }, ResourceChangeKind.Untagged);
        return [];
    }

    // "You can tag a trail … that applies to all AWS Regions only from … its home Region."
    private Trail Find(string arn, TimeSpan lag = default)
    {
        Expect(
            arn.StartsWith("arn:", StringComparison.Ordinal),
            "CloudTrailARNInvalidException",
            $"{arn} is no ARN of a trail."
        );
        TrailRules.CheckNameOrArn(arn);
        return store.Shelf.NameIn(arn) is { } name && store.Find(name, lag) is { } trail
            ? trail
            : throw new AwsException("ResourceNotFoundException", $"The resource {arn} was not found.");
    }

    private static JsonArray Show(Tags tags) =>
        [
            .. tags.Select(tag =>
                tag.Value.Length == 0
                    ? new JsonObject { ["Key"] = tag.Key }
                    : new JsonObject { ["Key"] = tag.Key, ["Value"] = tag.Value }
            ),
        ];
}
