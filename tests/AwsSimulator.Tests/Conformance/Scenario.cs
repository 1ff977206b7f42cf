using static SageMakerMonitorOperator.AwsSimulator.Tests.Conformance.ConformanceCall;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.Conformance;

/// <summary>What both are asked, in this order.</summary>
internal static class Scenario
{
    /// <summary>Moto lets everybody have any role; the simulator must know it.</summary>
    public const string Role = "conformance";

    private const string Topic = $"arn:aws:sns:eu-west-1:{AnswerText.Account}:oncall";

    private static readonly (string, string)[] NoMetric =
    [
        ("MetricName", ""),
        ("Namespace", ""),
        ("Statistic", ""),
        ("Period", ""),
    ];

    private static readonly (string, string)[] Math =
    [
        .. NoMetric,
        ("Metrics.member.1.Id", "m1"),
        ("Metrics.member.1.MetricStat.Metric.Namespace", "AWS/SageMaker"),
        ("Metrics.member.1.MetricStat.Metric.MetricName", "Invocations"),
        ("Metrics.member.1.MetricStat.Metric.Dimensions.member.1.Name", "EndpointName"),
        ("Metrics.member.1.MetricStat.Metric.Dimensions.member.1.Value", "churn"),
        ("Metrics.member.1.MetricStat.Period", "60"),
        ("Metrics.member.1.MetricStat.Stat", "Sum"),
        ("Metrics.member.1.MetricStat.Unit", "None"),
        ("Metrics.member.1.ReturnData", "false"),
        ("Metrics.member.2.Id", "e1"),
        ("Metrics.member.2.Expression", "m1 * 2"),
        ("Metrics.member.2.Label", "twice"),
        ("Metrics.member.2.ReturnData", "true"),
    ];

    public static IReadOnlyList<ConformanceCall> Calls =>
        [
            .. OneAlarm,
            .. Forms,
            .. States,
            .. Tagging,
            .. Selection,
            .. Deletion,
            .. Refusals,
            .. DashboardScenario.Calls,
            .. OtherTypes,
            .. OtherServices,
            .. TopicScenario.Calls,
            .. LogsScenario.Calls,
            .. KeyScenario.Calls,
            .. EventScenario.Calls,
            .. GuardDutyScenario.Calls,
            .. TrailScenario.Calls,
        ];

    private static ConformanceCall[] OneAlarm =>
        [
            Describe("an empty Region has no alarms"),
            Put("an alarm is put", "plain"),
            Describe("a new alarm is shown", ("AlarmNames.member.1", "plain")),
            Put("an alarm is put again with another threshold", "plain", ("Threshold", "2.5")),
            Describe("the update of an alarm is shown", ("AlarmNames.member.1", "plain")),
        ];

    private static ConformanceCall[] Forms =>
        [
            Put(
                "an alarm is put with everything",
                "full",
                [
                    ("AlarmDescription", "all of it"),
                    ("ActionsEnabled", "false"),
                    ("AlarmActions.member.1", Topic),
                    ("OKActions.member.1", Topic),
                    ("InsufficientDataActions.member.1", Topic),
                    ("Dimensions.member.1.Name", "EndpointName"),
                    ("Dimensions.member.1.Value", "churn"),
                    ("Dimensions.member.2.Name", "VariantName"),
                    ("Dimensions.member.2.Value", "AllTraffic"),
                    ("Unit", "Count"),
                    ("EvaluationPeriods", "5"),
                    ("DatapointsToAlarm", "3"),
                    ("TreatMissingData", "notBreaching"),
                    ("EvaluateLowSampleCountPercentile", "ignore"),
                    ("Statistic", ""),
                    ("ExtendedStatistic", "p99.9"),
                ]
            ),
            Describe("everything is shown", ("AlarmNames.member.1", "full")),
            Put("an alarm is put again with less", "full"),
            Describe("what was not put again is gone", ("AlarmNames.member.1", "full")),
            Put("an alarm on metric math is put", "math", Math),
            Describe("an alarm on metric math is shown", ("AlarmNames.member.1", "math")),
            Put(
                "an alarm on an anomaly band is put",
                "band",
                [
                    .. Math,
                    ("Metrics.member.1.ReturnData", "true"),
                    ("Metrics.member.2.Expression", "ANOMALY_DETECTION_BAND(m1, 2)"),
                    ("Threshold", ""),
                    ("ThresholdMetricId", "e1"),
                    ("ComparisonOperator", "GreaterThanUpperThreshold"),
                ]
            ),
            Describe("an alarm on an anomaly band is shown", ("AlarmNames.member.1", "band")),
            Put(
                "an alarm on another account's metric is put",
                "account",
                [.. Math, ("Metrics.member.1.AccountId", "x")]
            ),
            Describe("an alarm on another account's metric is shown", ("AlarmNames.member.1", "account")),
            Put("an alarm with a wall clock is put", "clock", ("EvaluationWindow.WallClockWindow.Timezone", "UTC")),
            Describe("an alarm with a wall clock is shown", ("AlarmNames.member.1", "clock")),
            Put("a trimmed mean is put", "mean", ("Statistic", ""), ("ExtendedStatistic", "tm90")),
            Put(
                "an alarm on PromQL is put",
                "promql",
                [
                    .. NoMetric,
                    ("EvaluationPeriods", ""),
                    ("Threshold", ""),
                    ("ComparisonOperator", ""),
                    ("EvaluationCriteria.PromQLCriteria.Query", "up == 0"),
                    ("EvaluationInterval", "60"),
                ]
            ),
            Describe("an alarm on PromQL is shown", ("AlarmNames.member.1", "promql")),
            Put("a name with signs is put", "a/b c.d:e"),
            Describe("a name with signs is shown", ("AlarmNames.member.1", "a/b c.d:e")),
            Put("an ampersand is put", "signs", ("AlarmDescription", "a & b < c")),
            Describe("an ampersand is shown", ("AlarmNames.member.1", "signs")),
            Call("an ampersand is cleaned away", "DeleteAlarms", ("AlarmNames.member.1", "signs")),
        ];

    private static ConformanceCall[] States =>
        [
            Call(
                "a state is set",
                "SetAlarmState",
                ("AlarmName", "plain"),
                ("StateValue", "ALARM"),
                ("StateReason", "test"),
                ("StateReasonData", "{\"a\": 1}")
            ),
            Describe("a state is shown", ("AlarmNames.member.1", "plain")),
            Put("an alarm in ALARM is put again", "plain"),
            Describe("an update keeps the state", ("AlarmNames.member.1", "plain")),
            Call(
                "a state is set once more",
                "SetAlarmState",
                ("AlarmName", "plain"),
                ("StateValue", "ALARM"),
                ("StateReason", "test"),
                ("StateReasonData", "{\"a\": 1}")
            ),
            Call("actions are disabled", "DisableAlarmActions", ("AlarmNames.member.1", "plain")),
            Call("actions are enabled", "EnableAlarmActions", ("AlarmNames.member.1", "plain")),
        ];

    private static ConformanceCall[] Tagging =>
        [
            Put("an alarm is put with tags", "tagged", ("Tags.member.1.Key", "team"), ("Tags.member.1.Value", "ml")),
            Tags("the tags of a new alarm are listed", "ListTagsForResource", "tagged"),
            Tags(
                "tags are added and changed",
                "TagResource",
                "tagged",
                ("Tags.member.1.Key", "team"),
                ("Tags.member.1.Value", "ops"),
                ("Tags.member.2.Key", "stage"),
                ("Tags.member.2.Value", "prod")
            ),
            Tags("added and changed tags are listed", "ListTagsForResource", "tagged"),
            Tags("a tag is removed", "UntagResource", "tagged", ("TagKeys.member.1", "team")),
            Tags("a removed tag is not listed", "ListTagsForResource", "tagged"),
            Put(
                "an alarm is put again with other tags",
                "tagged",
                ("Tags.member.1.Key", "x"),
                ("Tags.member.1.Value", "y")
            ),
            Tags("tags of an update are ignored", "ListTagsForResource", "tagged"),
            Tags("an alarm without tags has none", "ListTagsForResource", "plain"),
            Tags("an unknown alarm has no tags to list", "ListTagsForResource", "unknown"),
            Tags(
                "an unknown alarm is not tagged",
                "TagResource",
                "unknown",
                ("Tags.member.1.Key", "k"),
                ("Tags.member.1.Value", "v")
            ),
            Tags("an unknown alarm is not untagged", "UntagResource", "unknown", ("TagKeys.member.1", "k")),
        ];

    private static ConformanceCall[] Selection =>
        [
            Put("a longer name is put", "plain-v2"),
            Describe("a prefix finds all that begin with it", ("AlarmNamePrefix", "plain")),
            Describe(
                "names find those that exist",
                ("AlarmNames.member.1", "plain-v2"),
                ("AlarmNames.member.2", "unknown"),
                ("AlarmNames.member.3", "tagged")
            ),
            Describe("a prefix of nothing finds nothing", ("AlarmNamePrefix", "unknown")),
            Put("an alarm with an action is put", "action", ("AlarmActions.member.1", Topic)),
            Describe("an action's prefix finds the alarm", ("ActionPrefix", "arn:aws:sns")),
            Describe("a state finds the alarm", ("StateValue", "ALARM")),
            Describe("a page is no longer than asked for", ("AlarmNamePrefix", "plain"), ("MaxRecords", "1")),
        ];

    private static ConformanceCall[] Deletion =>
        [
            Call(
                "alarms are deleted with unknown names among them",
                "DeleteAlarms",
                ("AlarmNames.member.1", "tagged"),
                ("AlarmNames.member.2", "unknown")
            ),
            Describe("a deleted alarm is gone", ("AlarmNames.member.1", "tagged")),
            Call("unknown names alone are deleted", "DeleteAlarms", ("AlarmNames.member.1", "unknown")),
            Tags("a deleted alarm has no tags to list", "ListTagsForResource", "tagged"),
            Put("a deleted alarm is put once more", "tagged"),
            Tags("tags go with their alarm", "ListTagsForResource", "tagged"),
        ];

    private static ConformanceCall[] Refusals =>
        [
            Call(
                "the state of an unknown alarm is not set",
                "SetAlarmState",
                ("AlarmName", "unknown"),
                ("StateValue", "OK"),
                ("StateReason", "test")
            ),
            Call(
                "a state that is none is refused",
                "SetAlarmState",
                ("AlarmName", "plain"),
                ("StateValue", "FINE"),
                ("StateReason", "test")
            ),
            Call(
                "reason data that is no JSON is refused",
                "SetAlarmState",
                ("AlarmName", "plain"),
                ("StateValue", "OK"),
                ("StateReason", "test"),
                ("StateReasonData", "{")
            ),
            Put("an unknown statistic is refused", "bad", ("Statistic", ""), ("ExtendedStatistic", "median")),
            Put("an unknown way with low samples is refused", "bad", ("EvaluateLowSampleCountPercentile", "no")),
            Put("two statistics are refused", "bad", ("ExtendedStatistic", "p99")),
            Put("two sources are refused", "bad", Math[NoMetric.Length..]),
            Put(
                "a dimension without value is refused",
                "bad",
                ("Dimensions.member.1.Name", "d"),
                ("Dimensions.member.1.Value", "")
            ),
            Put("a period of 7 seconds is refused", "bad", ("Period", "7")),
            Call("an operation that does not exist is refused", "PutMetricAlarms"),
        ];

    private static ConformanceCall[] OtherTypes =>
        [
            Call(
                "a composite alarm is put",
                "PutCompositeAlarm",
                ("AlarmName", "composite"),
                ("AlarmRule", "ALARM(plain)")
            ),
            Call("a log alarm is put", "PutLogAlarm", ("AlarmName", "log")),
        ];

    private static ConformanceCall[] OtherServices =>
        [
            new("the caller is told", "sts", "GetCallerIdentity"),
            new(
                "a role is assumed",
                "sts",
                "AssumeRole",
                ("RoleArn", $"arn:aws:iam::{AnswerText.Account}:role/{Role}"),
                ("RoleSessionName", "session")
            ),
            new("nothing is tagged in another service", "tagging", "GetResources")
            {
                Json = """{"ResourceTypeFilters":["sqs:queue"]}""",
            },
        ];
}
