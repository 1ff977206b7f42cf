namespace SageMakerMonitorOperator.Aws.Pacing;

/// <summary>
/// AWS's default quotas for calls per account and Region, each with the page of AWS's documentation that gives it. Where
/// AWS documents no rate, the row says so and holds what is known to be safe for its like.
/// </summary>
internal static class QuotaTable
{
    /// <summary>AWS documents no rate for it: slower than any documented read but CloudTrail's LookupEvents and Contributor Insights' switches.</summary>
    public const double UndocumentedRead = 5;

    /// <summary>AWS documents no rate for it: that of the alarm writes.</summary>
    public const double UndocumentedWrite = 3;

    /// <summary>The first row that fits counts. A star at the end of a name stands for the rest of it.</summary>
    public static IReadOnlyList<QuotaRow> Rows { get; } =
    [
        // https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_limits.html
        new("CloudWatch", 3, "PutMetricAlarm PutCompositeAlarm PutAlarmMuteRule DeleteAlarmMuteRule"),
        new("CloudWatch", 3, "DeleteAlarms EnableAlarmActions DisableAlarmActions SetAlarmState"),
        new("CloudWatch", 3, "PutLogAlarm"), // Undocumented: as its siblings.
        new("CloudWatch", 9, "DescribeAlarms DescribeAlarmsForMetric DescribeAlarmContributors"),
        new("CloudWatch", 20, "DescribeAlarmHistory GetAlarmMuteRule"),
        new("CloudWatch", 50, "ListAlarmMuteRules"),
        new("CloudWatch", 10, "PutAnomalyDetector DescribeAnomalyDetectors"),
        new("CloudWatch", 5, "DeleteAnomalyDetector"),
        new("CloudWatch", 10, "PutDashboard GetDashboard ListDashboards DeleteDashboards"),
        new("CloudWatch", 25, "ListMetrics"),
        new("CloudWatch", 500, "GetMetricData PutMetricData"),
        new("CloudWatch", 400, "GetMetricStatistics"),
        new("CloudWatch", 10, "ListTagsForResource"),
        new("CloudWatch", 20, "TagResource UntagResource"),
        // https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/cloudwatch_limits_cwl.html
        new("CloudWatch Logs", 10, "CreateLogGroup DeleteLogGroup DescribeLogGroups"),
        new("CloudWatch Logs", 5, "PutRetentionPolicy DeleteRetentionPolicy AssociateKmsKey"),
        new("CloudWatch Logs", 5, "PutMetricFilter DeleteMetricFilter DescribeMetricFilters TestMetricFilter"),
        new("CloudWatch Logs", 5, "PutSubscriptionFilter DeleteSubscriptionFilter DescribeSubscriptionFilters"),
        new("CloudWatch Logs", 5, "TagResource UntagResource ListTagsForResource"),
        new("CloudWatch Logs", 5, "DisassociateKmsKey PutLogGroupDeletionProtection"), // Undocumented: as AssociateKmsKey.
        // https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html: control-plane operations, all together.
        new("EventBridge", 50, "*") { Together = true },
        // https://docs.aws.amazon.com/awscloudtrail/latest/userguide/WhatIsCloudTrail-Limits.html, which leaves open
        // whether each operation has this rate or all of them: the careful reading.
        new("CloudTrail", 2, "LookupEvents"),
        new("CloudTrail", 10, "Get* Describe* List*") { Together = true },
        new("CloudTrail", 1, "*") { Together = true },
        // The operations' own pages below https://docs.aws.amazon.com/sns/latest/api/
        new("SNS", 30, "ListTopics ListSubscriptions ListSubscriptionsByTopic"),
        new("SNS", 100, "Subscribe Unsubscribe"),
        new("SNS", 10, "TagResource UntagResource ListTagsForResource"),
        // Undocumented: a topic of thirty subscriptions takes as many reads, so with the page of the listings.
        new("SNS", 30, "GetTopicAttributes GetSubscriptionAttributes"),
        new("SNS", 10, "CreateTopic DeleteTopic SetTopicAttributes SetSubscriptionAttributes"), // Undocumented: as tags.
        // https://docs.aws.amazon.com/tag-editor/latest/userguide/reference.html
        new("Resource Groups Tagging API", 15, "GetResources"),
        // https://docs.aws.amazon.com/kms/latest/developerguide/requests-per-second.html
        new("KMS", 2000, "DescribeKey"),
        // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html: these operations, all together.
        new("STS", 600, "AssumeRole AssumeRoleWithWebIdentity GetCallerIdentity") { Together = true },
        // No page of AWS's: GuardDuty, SageMaker, and whatever has no row above.
        new("*", UndocumentedRead, "Get* Describe* List* Search* Lookup*"),
        new("*", UndocumentedWrite, "*"),
    ];
}
