using SageMakerMonitorOperator.AwsSimulator.Access;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.CloudTrail;

/// <summary>Which trails an operation acts on (Service Authorization Reference, "Actions, resources, and condition keys for
/// AWS CloudTrail"). DescribeTrails knows no resource.</summary>
internal static class TrailActions
{
    public static IReadOnlyList<RequiredPermission> Of(AwsRequest request, TrailStore store) =>
        request.Operation switch
        {
            "DescribeTrails" => [new("cloudtrail:DescribeTrails")],
            "ListTags" => [.. request.Texts("ResourceIdList").Select(arn => On(request.Operation, arn, store))],
            "AddTags" or "RemoveTags" => [On(request.Operation, request.Text("ResourceId") ?? "*", store)],
            "CreateTrail" => [Own(request, store), .. Tagging(request, store), .. Role(request)],
            "UpdateTrail" => [Own(request, store), .. Role(request)],
            _ => [Own(request, store)],
        };

    private static RequiredPermission Own(AwsRequest request, TrailStore store) =>
        On(request.Operation, ArnOf(request.Text("Name") ?? request.Text("TrailName") ?? "", store), store);

    private static IEnumerable<RequiredPermission> Tagging(AwsRequest request, TrailStore store) =>
        request.Objects("TagsList").Count == 0 ? [] : [On("AddTags", ArnOf(request.Text("Name") ?? "", store), store)];

    // CloudTrail User Guide, "Sending events to CloudWatch Logs": the caller hands the role on.
    private static IEnumerable<RequiredPermission> Role(AwsRequest request) =>
        request.Text("CloudWatchLogsRoleArn") is { } role
            ? [new("iam:PassRole", role) { PassedTo = "cloudtrail.amazonaws.com" }]
            : [];

    private static string ArnOf(string nameOrArn, TrailStore store) =>
        Arns.IsArn(nameOrArn) ? nameOrArn : store.Shelf.Arn(nameOrArn);

    private static RequiredPermission On(string operation, string arn, TrailStore store) =>
        new($"cloudtrail:{operation}", arn)
        {
            ResourceTags =
                store.Shelf.TagsOf(arn) ?? (IReadOnlyDictionary<string, string>)new Dictionary<string, string>(),
        };
}
