using SageMakerMonitorOperator.AwsSimulator.Access;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatchLogs;

/// <summary>Which log groups an operation acts on (Service Authorization Reference, "Actions, resources, and condition keys
/// for Amazon CloudWatch Logs"; which ARN has <c>:*</c>: CloudWatch Logs User Guide, "Overview of managing access
/// permissions").</summary>
internal static class LogsActions
{
    public static IReadOnlyList<RequiredPermission> Of(AwsRequest request, LogStore store) =>
        request.Operation switch
        {
            "TagResource" or "UntagResource" or "ListTagsForResource" =>
            [
                On(request.Operation, request.Text("resourceArn") ?? "*", store),
            ],
            "CreateLogGroup" => [Own(request, store), .. Tagging(request, store)],
            // Seen in refusals: the ARN of a group without name.
            "DescribeLogGroups" or "DescribeMetricFilters" when request.Text("logGroupName") is null =>
            [
                On(request.Operation, $"{store.Shelf.Arn("")}:log-stream:", store),
            ],
            "TestMetricFilter" => [new("logs:TestMetricFilter")],
            "PutSubscriptionFilter" => [Own(request, store), .. Role(request)],
            _ => [Own(request, store)],
        };

    private static RequiredPermission Own(AwsRequest request, LogStore store) =>
        On(request.Operation, $"{store.Shelf.Arn(NameIn(request, store))}:*", store);

    // Tags on a create are asked for as if they were put by themselves.
    private static IEnumerable<RequiredPermission> Tagging(AwsRequest request, LogStore store) =>
        request.Parameters["tags"] is null ? [] : [On("TagResource", store.Shelf.Arn(NameIn(request, store)), store)];

    // "you must have the iam:PassRole permission" (API reference, PutSubscriptionFilter).
    private static IEnumerable<RequiredPermission> Role(AwsRequest request) =>
        request.Text("roleArn") is { } role ? [new("iam:PassRole", role)] : [];

    private static string NameIn(AwsRequest request, LogStore store) =>
        request.Text("logGroupName") is { } name ? name
        : request.Text("logGroupIdentifier") is { } identifier ? store.Shelf.NameIn(identifier) ?? identifier
        : "";

    private static RequiredPermission On(string operation, string arn, LogStore store) =>
        new($"logs:{operation}", arn)
        {
            ResourceTags =
                store.Shelf.TagsOf(arn.EndsWith(":*", StringComparison.Ordinal) ? arn[..^2] : arn)
                ?? (IReadOnlyDictionary<string, string>)new Dictionary<string, string>(),
        };
}
