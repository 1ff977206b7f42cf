using SageMakerMonitorOperator.Aws.CloudTrail;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.Trails;

/// <summary>The tags of trails. CloudTrail takes no empty value, but none at all.</summary>
internal static class TrailTags
{
    public static TagCalls Calls { get; } =
        new(
            (arn, tags) => new AddTagsRequest { ResourceId = arn, TagsList = ToList(tags) },
            (arn, keys) =>
                new RemoveTagsRequest { ResourceId = arn, TagsList = [.. keys.Select(key => new Tag(key, null))] }
        );

    public static async Task<IReadOnlyDictionary<string, string>> ReadAsync(
        AwsConnection aws,
        Trail trail,
        CancellationToken cancellationToken
    )
    {
        var tags = new List<Tag>();
        var request = new ListTagsRequest { ResourceIdList = [trail.TrailArn] };
        await foreach (var page in aws.CloudTrail.ListTagsPagesAsync(request, cancellationToken))
        {
            tags.AddRange(page.ResourceTagList.SelectMany(resource => resource.TagsList));
        }

        return TagCalls.FromList(tags, tag => (tag.Key, tag.Value ?? ""));
    }

    public static List<Tag> ToList(IReadOnlyDictionary<string, string> tags) =>
        TagCalls.ToList(tags, (key, value) => new Tag(key, value.Length == 0 ? null : value));
}
