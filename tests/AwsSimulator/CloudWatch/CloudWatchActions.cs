using SageMakerMonitorOperator.AwsSimulator.Access;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch;

/// <summary>
/// Which alarms an operation acts on (Service Authorization Reference, "Actions, resources, and condition keys for
/// Amazon CloudWatch").
/// </summary>
internal static class CloudWatchActions
{
    public static IReadOnlyList<RequiredPermission> Of(AwsRequest request, AlarmStore alarms) =>
        request.Operation switch
        {
            "PutMetricAlarm" or "PutLogAlarm" =>
            [
                Own(request, AlarmArn(request, request.Text("AlarmName")), alarms),
                .. Tagging(request, alarms),
            ],
            // AWS: must be scoped to *.
            "PutCompositeAlarm" => [Anything(request), .. Tagging(request, alarms)],
            "DescribeAlarms" => [.. Described(request).Select(arn => Own(request, arn, alarms))],
            "SetAlarmState" => [Own(request, AlarmArn(request, request.Text("AlarmName")), alarms)],
            "DeleteAlarms" or "EnableAlarmActions" or "DisableAlarmActions" =>
            [
                .. request.Texts("AlarmNames").Select(name => Own(request, AlarmArn(request, name), alarms)),
            ],
            "ListTagsForResource" or "TagResource" or "UntagResource" =>
            [
                Own(request, request.Text("ResourceARN") ?? "*", alarms),
            ],
            _ => [Anything(request)],
        };

    // Composite alarms are shown to those only who may see everything; without names every alarm is meant.
    private static IEnumerable<string> Described(AwsRequest request) =>
        request.Texts("AlarmTypes").Contains("CompositeAlarm") || request.Text("ParentsOfAlarmName") is not null ? ["*"]
        : request.Texts("AlarmNames") is { Count: > 0 } names ? names.Select(name => AlarmArn(request, name))
        : [AlarmArn(request, "*")];

    // Tags on a put are asked for as if they were put by themselves.
    private static IEnumerable<RequiredPermission> Tagging(AwsRequest request, AlarmStore alarms) =>
        request.Objects("Tags").Count == 0
            ? []
            : [Named("TagResource", AlarmArn(request, request.Text("AlarmName")), alarms)];

    private static RequiredPermission Anything(AwsRequest request) => new($"cloudwatch:{request.Operation}");

    private static RequiredPermission Own(AwsRequest request, string arn, AlarmStore alarms) =>
        Named(request.Operation, arn, alarms);

    private static RequiredPermission Named(string operation, string arn, AlarmStore alarms) =>
        new($"cloudwatch:{operation}", arn)
        {
            // A name may hold colons.
            ResourceTags =
                alarms.FindTags(arn.Split(':', 7).ElementAtOrDefault(6) ?? "") ?? new Dictionary<string, string>(),
        };

    private static string AlarmArn(AwsRequest request, string? name) =>
        $"arn:aws:cloudwatch:{request.Region}:{request.AccountId}:alarm:{name}";
}
