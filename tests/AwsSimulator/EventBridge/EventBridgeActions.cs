using SageMakerMonitorOperator.AwsSimulator.Access;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.EventBridge;

/// <summary>Which rules an operation acts on (Service Authorization Reference, "Actions, resources, and condition keys for
/// Amazon EventBridge").</summary>
internal static class EventBridgeActions
{
    public static IReadOnlyList<RequiredPermission> Of(AwsRequest request, RuleStore store) =>
        request.Operation switch
        {
            "TagResource" or "UntagResource" or "ListTagsForResource" =>
            [
                On(request.Operation, request.Text("ResourceARN") ?? "*", store),
            ],
            "PutRule" => [Own(request, "Name", store), .. Tagging(request, store), .. Roles([request.Text("RoleArn")])],
            "DeleteRule" or "DescribeRule" or "EnableRule" or "DisableRule" => [Own(request, "Name", store)],
            "PutTargets" =>
            [
                Own(request, "Rule", store),
                .. Roles(request.Objects("Targets").Select(target => target["RoleArn"]?.ToString())),
            ],
            "RemoveTargets" or "ListTargetsByRule" => [Own(request, "Rule", store)],
            _ => [new($"events:{request.Operation}")],
        };

    private static RequiredPermission Own(AwsRequest request, string member, RuleStore store) =>
        On(request.Operation, Arn(request, member, store), store);

    // Tags on a put are asked for as if they were put by themselves.
    private static IEnumerable<RequiredPermission> Tagging(AwsRequest request, RuleStore store) =>
        request.Objects("Tags").Count == 0 ? [] : [On("TagResource", Arn(request, "Name", store), store)];

    private static IEnumerable<RequiredPermission> Roles(IEnumerable<string?> roles) =>
        roles
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Select(role => new RequiredPermission("iam:PassRole", role));

    private static string Arn(AwsRequest request, string member, RuleStore store) =>
        store.Shelf.Arn(EventBus.KeyOf(EventBus.NameIn(request.Text("EventBusName")), request.Text(member) ?? ""));

    private static RequiredPermission On(string operation, string arn, RuleStore store) =>
        new($"events:{operation}", arn)
        {
            ResourceTags =
                store.Shelf.TagsOf(arn) ?? (IReadOnlyDictionary<string, string>)new Dictionary<string, string>(),
        };
}
