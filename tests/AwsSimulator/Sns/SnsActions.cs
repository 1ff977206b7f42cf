using SageMakerMonitorOperator.AwsSimulator.Access;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.Sns;

/// <summary>Which topics an operation acts on (Service Authorization Reference, "Actions, resources, and condition keys
/// for Amazon SNS"). Those on a subscription know no resource.</summary>
internal static class SnsActions
{
    public static IReadOnlyList<RequiredPermission> Of(AwsRequest request, TopicStore topics) =>
        request.Operation switch
        {
            "CreateTopic" =>
            [
                Own(request.Operation, topics.Arn(request.Text("Name") ?? ""), topics),
                .. Tagging(request, topics),
            ],
            "GetTopicAttributes"
            or "SetTopicAttributes"
            or "DeleteTopic"
            or "Subscribe"
            or "ListSubscriptionsByTopic" => [Own(request.Operation, request.Text("TopicArn") ?? "*", topics)],
            "ListTagsForResource" or "TagResource" or "UntagResource" =>
            [
                Own(request.Operation, request.Text("ResourceArn") ?? "*", topics),
            ],
            _ => [new($"sns:{request.Operation}")],
        };

    // Tags on a create are asked for as if they were put by themselves.
    private static IEnumerable<RequiredPermission> Tagging(AwsRequest request, TopicStore topics) =>
        request.Objects("Tags").Count == 0 ? [] : [Own("TagResource", topics.Arn(request.Text("Name") ?? ""), topics)];

    private static RequiredPermission Own(string operation, string arn, TopicStore topics) =>
        new($"sns:{operation}", arn)
        {
            ResourceTags =
                (topics.NameIn(arn) is { } name ? topics.FindTags(name) : null) ?? new Dictionary<string, string>(),
        };
}
