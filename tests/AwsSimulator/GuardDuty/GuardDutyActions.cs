using SageMakerMonitorOperator.AwsSimulator.Access;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.GuardDuty;

/// <summary>What an operation acts on (Service Authorization Reference, "Actions, resources, and condition keys for Amazon
/// GuardDuty").</summary>
internal static class GuardDutyActions
{
    public static IReadOnlyList<RequiredPermission> Of(AwsRequest request, DetectorStore store) =>
        request.Operation switch
        {
            "ListDetectors" => [new("guardduty:ListDetectors")],
            "CreateDetector" => [new("guardduty:CreateDetector"), .. Tagging(request, store)],
            "ListTagsForResource" or "TagResource" or "UntagResource" =>
            [
                On(request.Operation, request.Text("ResourceArn") ?? "*", store),
            ],
            "GetFilter" or "UpdateFilter" or "DeleteFilter" =>
            [
                On(request.Operation, $"{DetectorArn(request, store)}/filter/{request.Text("FilterName")}", store),
            ],
            "DescribePublishingDestination" or "UpdatePublishingDestination" or "DeletePublishingDestination" =>
            [
                On(
                    request.Operation,
                    $"{DetectorArn(request, store)}/publishingDestination/{request.Text("DestinationId")}",
                    store
                ),
            ],
            _ => [On(request.Operation, DetectorArn(request, store), store), .. Tagging(request, store)],
        };

    // Tags on a create are asked for as if they were put by themselves.
    private static IEnumerable<RequiredPermission> Tagging(AwsRequest request, DetectorStore store) =>
        request.Parameters["tags"] is null ? [] : [new("guardduty:TagResource", store.Shelf.Arn("new"))];

    private static string DetectorArn(AwsRequest request, DetectorStore store) =>
        store.Shelf.Arn(request.Text("DetectorId") ?? "");

    private static RequiredPermission On(string operation, string arn, DetectorStore store) =>
        new($"guardduty:{operation}", arn) { ResourceTags = store.FindTags() ?? new Dictionary<string, string>() };
}
