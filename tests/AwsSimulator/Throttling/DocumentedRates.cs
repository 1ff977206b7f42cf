using static SageMakerMonitorOperator.AwsSimulator.Throttling.Rate;

namespace SageMakerMonitorOperator.AwsSimulator.Throttling;

/// <summary>AWS's default quotas. An operation that is not here has no documented rate and is never throttled. Of
/// several rates of an operation the first holds.</summary>
internal static class DocumentedRates
{
    // docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_limits.html. PutLogAlarm is not listed.
    private static readonly Rate[] CloudWatch =
    [
        Each("monitoring", 3, "PutMetricAlarm", "PutCompositeAlarm", "PutAlarmMuteRule", "DeleteAlarmMuteRule"),
        Each("monitoring", 3, "DeleteAlarms", "EnableAlarmActions", "DisableAlarmActions", "SetAlarmState"),
        Each("monitoring", 9, "DescribeAlarms", "DescribeAlarmsForMetric", "DescribeAlarmContributors"),
        Each("monitoring", 20, "DescribeAlarmHistory", "GetAlarmMuteRule"),
        Each("monitoring", 50, "ListAlarmMuteRules"),
        Each("monitoring", 10, "PutAnomalyDetector", "DescribeAnomalyDetectors"),
        Each("monitoring", 5, "DeleteAnomalyDetector", "PutInsightRule", "DeleteInsightRules"),
        Each("monitoring", 10, "PutDashboard", "GetDashboard", "ListDashboards", "DeleteDashboards"),
        Each("monitoring", 10, "PutMetricStream", "GetMetricStream", "ListMetricStreams", "DeleteMetricStream"),
        Each("monitoring", 10, "StartMetricStreams", "StopMetricStreams"),
        Each("monitoring", 20, "DescribeInsightRules", "GetInsightRuleReport"),
        Each("monitoring", 1, "EnableInsightRules", "DisableInsightRules"),
        Each("monitoring", 25, "ListMetrics"),
        Each("monitoring", 400, "GetMetricStatistics"),
        Each("monitoring", 500, "GetMetricData", "PutMetricData"),
        Each("monitoring", 10, "ListTagsForResource"),
        Each("monitoring", 20, "TagResource", "UntagResource"),
    ];

    // docs.aws.amazon.com/AmazonCloudWatch/latest/logs/cloudwatch_limits_cwl.html
    private static readonly Rate[] Logs =
    [
        Each("logs", 10, "CreateLogGroup", "DeleteLogGroup", "DescribeLogGroups", "StartQuery", "GetQueryResults"),
        Each("logs", 10, "FilterLogEvents"),
        Each("logs", 15, "DeleteLogStream"),
        Each("logs", 25, "DescribeLogStreams", "GetLogEvents"),
        Each("logs", 50, "CreateLogStream"),
        Each("logs", 5_000, "PutLogEvents"),
        Each("logs", 5, "PutRetentionPolicy", "DeleteRetentionPolicy", "AssociateKmsKey", "StartLiveTail"),
        Each("logs", 5, "PutMetricFilter", "DeleteMetricFilter", "DescribeMetricFilters", "TestMetricFilter"),
        Each("logs", 5, "PutSubscriptionFilter", "DeleteSubscriptionFilter", "DescribeSubscriptionFilters"),
        Each("logs", 5, "CreateExportTask", "CancelExportTask", "DescribeExportTasks"),
        Each("logs", 5, "PutDestination", "PutDestinationPolicy", "DeleteDestination", "DescribeDestinations"),
        Each("logs", 5, "PutDataProtectionPolicy", "GetDataProtectionPolicy", "DeleteDataProtectionPolicy"),
        Each("logs", 5, "PutTransformer", "GetTransformer", "DeleteTransformer", "TestTransformer"),
        Each("logs", 5, "TagResource", "UntagResource", "ListTagsForResource"),
        Each("logs", 5, "TagLogGroup", "UntagLogGroup", "ListTagsLogGroup"),
    ];

    // docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html: the control plane has one rate for everything.
    // PutEvents is 400 in the slowest Regions, 10 000 in the fastest.
    private static readonly Rate[] EventBridge = [Each("events", 400, "PutEvents"), Together("events", 50, "*")];

    // docs.aws.amazon.com/awscloudtrail/latest/userguide/WhatIsCloudTrail-Limits.html. It does not say whether the
    // operations of a line share their rate; the stricter reading.
    private static readonly Rate[] CloudTrail =
    [
        Each("cloudtrail", 2, "LookupEvents"),
        Together("cloudtrail", 10, "Get*", "Describe*", "List*"),
        Together("cloudtrail", 1, "*"),
    ];

    // The operations' own pages in docs.aws.amazon.com/sns/latest/api; the tagging actions share theirs.
    private static readonly Rate[] Sns =
    [
        Each("sns", 30, "ListTopics", "ListSubscriptions", "ListSubscriptionsByTopic"),
        Each("sns", 100, "Subscribe", "Unsubscribe"),
        Together("sns", 10, "TagResource", "UntagResource", "ListTagsForResource"),
    ];

    // docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html: one rate for all calls with credentials.
    private static readonly Rate[] Sts =
    [
        Together("sts", 600, "AssumeRole", "GetCallerIdentity", "GetSessionToken", "GetFederationToken"),
    ];

    // docs.aws.amazon.com/kms/latest/developerguide/requests-per-second.html
    private static readonly Rate[] Kms = [Each("kms", 2_000, "DescribeKey")];

    // docs.aws.amazon.com/tag-editor/latest/userguide/reference.html
    private static readonly Rate[] Tagging = [Each("tagging", 15, "GetResources")];

    private static readonly Rate[] All =
    [
        .. CloudWatch,
        .. Logs,
        .. EventBridge,
        .. CloudTrail,
        .. Sns,
        .. Sts,
        .. Kms,
        .. Tagging,
    ];

    public static Rate? Of(string service, string operation) =>
        All.FirstOrDefault(rate => rate.IsOf(service, operation));
}
