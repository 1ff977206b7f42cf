using System.Collections.Immutable;
using SageMakerMonitorOperator.AwsSimulator.Access;
using SageMakerMonitorOperator.AwsSimulator.Protocol;
using SageMakerMonitorOperator.AwsSimulator.Validation;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch;

/// <summary>
/// Which resources an operation acts on (Service Authorization Reference, "Actions, resources, and condition keys for
/// Amazon CloudWatch").
/// </summary>
internal static class CloudWatchActions
{
    public static IReadOnlyList<RequiredPermission> Of(AwsRequest request, IReadOnlyList<ITagHolder> holders) =>
        request.Operation switch
        {
            "PutMetricAlarm" or "PutLogAlarm" =>
            [
                Own(request, AlarmArn(request, request.Text("AlarmName")), holders),
                .. Tagging(request, AlarmArn(request, request.Text("AlarmName")), holders),
            ],
            // AWS: must be scoped to *.
            "PutCompositeAlarm" =>
            [
                Anything(request),
                .. Tagging(request, AlarmArn(request, request.Text("AlarmName")), holders),
            ],
            "DescribeAlarms" => [.. Described(request).Select(arn => Own(request, arn, holders))],
            "SetAlarmState" => [Own(request, AlarmArn(request, request.Text("AlarmName")), holders)],
            "DeleteAlarms" or "EnableAlarmActions" or "DisableAlarmActions" =>
            [
                .. request.Texts("AlarmNames").Select(name => Own(request, AlarmArn(request, name), holders)),
            ],
            // "on two types of resources: the alarm mute rule resource itself, and each alarm that the rule targets"
            "PutAlarmMuteRule" =>
            [
                Own(request, MuteRuleArn(request, request.Text("Name")), holders),
                .. Muted(request).Select(name => Own(request, AlarmArn(request, name), holders)),
                .. Tagging(request, MuteRuleArn(request, request.Text("Name")), holders),
            ],
            "GetAlarmMuteRule" or "DeleteAlarmMuteRule" =>
            [
                Own(request, MuteRuleArn(request, request.Text("AlarmMuteRuleName")), holders),
            ],
            "PutDashboard" =>
            [
                Own(request, DashboardArn(request, request.Text("DashboardName")), holders),
                .. Tagging(request, DashboardArn(request, request.Text("DashboardName")), holders),
            ],
            "GetDashboard" => [Own(request, DashboardArn(request, request.Text("DashboardName")), holders)],
            "DeleteDashboards" =>
            [
                .. request.Texts("DashboardNames").Select(name => Own(request, DashboardArn(request, name), holders)),
            ],
            "ListTagsForResource" or "TagResource" or "UntagResource" =>
            [
                Own(request, request.Text("ResourceARN") ?? "*", holders),
            ],
            _ => [Anything(request)],
        };

    // Composite alarms are shown to those only who may see everything; without names every alarm is meant.
    private static IEnumerable<string> Described(AwsRequest request) =>
        request.Texts("AlarmTypes").Contains("CompositeAlarm") || request.Text("ParentsOfAlarmName") is not null ? ["*"]
        : request.Texts("AlarmNames") is { Count: > 0 } names ? names.Select(name => AlarmArn(request, name))
        : [AlarmArn(request, "*")];

    // Tags on a put are asked for as if they were put by themselves.
    private static IEnumerable<RequiredPermission> Tagging(
        AwsRequest request,
        string arn,
        IReadOnlyList<ITagHolder> holders
    ) => request.Objects("Tags").Count == 0 ? [] : [Named("TagResource", arn, holders)];

    private static RequiredPermission Anything(AwsRequest request) => new($"cloudwatch:{request.Operation}");

    private static RequiredPermission Own(AwsRequest request, string arn, IReadOnlyList<ITagHolder> holders) =>
        Named(request.Operation, arn, holders);

    private static RequiredPermission Named(string operation, string arn, IReadOnlyList<ITagHolder> holders) =>
        new($"cloudwatch:{operation}", arn)
        {
            ResourceTags =
                holders.Select(holder => holder.TagsOf(arn)).FirstOrDefault(tags => tags is not null)
                ?? ImmutableSortedDictionary<string, string>.Empty,
        };

    private static string AlarmArn(AwsRequest request, string? name) =>
        $"arn:aws:cloudwatch:{request.Region}:{request.AccountId}:alarm:{name}";

    private static IEnumerable<string> Muted(AwsRequest request) =>
        request.Parameters.Structure("MuteTargets")?.Texts("AlarmNames") ?? [];

    private static string MuteRuleArn(AwsRequest request, string? name) =>
        $"arn:aws:cloudwatch:{request.Region}:{request.AccountId}:alarm-mute-rule:{name}";

    private static string DashboardArn(AwsRequest request, string? name) =>
        $"arn:aws:cloudwatch::{request.AccountId}:dashboard/{name}";
}
