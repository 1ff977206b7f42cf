using System.Text.Json;
using SageMakerMonitorOperator.Api.Validation;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Tests.Validation;

/// <summary>The validators by kind, for tests that go through files.</summary>
internal static class Validators
{
    public static IReadOnlyList<Violation> Validate(JsonElement document) =>
        document.GetProperty("kind").GetString() switch
        {
            "MetricAlarm" => MetricAlarmValidator.Validate(document),
            "CompositeAlarm" => CompositeAlarmValidator.Validate(document),
            "AlarmMuteRule" => AlarmMuteRuleValidator.Validate(document),
            "AnomalyDetector" => AnomalyDetectorValidator.Validate(document),
            "Dashboard" => DashboardValidator.Validate(document),
            "NotificationTopic" => NotificationTopicValidator.Validate(document),
            "ClusterAwsAccount" => ClusterAwsAccountValidator.Validate(document),
            "AwsAccount" => AwsAccountValidator.Validate(document),
            var kind => throw new NotSupportedException($"No validator for {kind}."),
        };

    public static IReadOnlyList<Violation> ValidateTyped(JsonElement document) =>
        document.GetProperty("kind").GetString() switch
        {
            "MetricAlarm" => MetricAlarmValidator.Validate(document.Deserialize(ApiJsonContext.Default.MetricAlarm)!),
            "CompositeAlarm" => CompositeAlarmValidator.Validate(
                document.Deserialize(ApiJsonContext.Default.CompositeAlarm)!
            ),
            "AlarmMuteRule" => AlarmMuteRuleValidator.Validate(
                document.Deserialize(ApiJsonContext.Default.AlarmMuteRule)!
            ),
            "AnomalyDetector" => AnomalyDetectorValidator.Validate(
                document.Deserialize(ApiJsonContext.Default.AnomalyDetector)!
            ),
            "Dashboard" => DashboardValidator.Validate(document.Deserialize(ApiJsonContext.Default.Dashboard)!),
            "NotificationTopic" => NotificationTopicValidator.Validate(
                document.Deserialize(ApiJsonContext.Default.NotificationTopic)!
            ),
            "ClusterAwsAccount" => ClusterAwsAccountValidator.Validate(
                document.Deserialize(ApiJsonContext.Default.ClusterAwsAccount)!
            ),
            "AwsAccount" => AwsAccountValidator.Validate(document.Deserialize(ApiJsonContext.Default.AwsAccount)!),
            var kind => throw new NotSupportedException($"No validator for {kind}."),
        };

    public static IReadOnlyList<Violation> ValidateChange(JsonElement old, JsonElement now) =>
        now.GetProperty("kind").GetString() switch
        {
            "MetricAlarm" => MetricAlarmValidator.ValidateChange(
                old.Deserialize(ApiJsonContext.Default.MetricAlarm)!,
                now.Deserialize(ApiJsonContext.Default.MetricAlarm)!
            ),
            "CompositeAlarm" => CompositeAlarmValidator.ValidateChange(
                old.Deserialize(ApiJsonContext.Default.CompositeAlarm)!,
                now.Deserialize(ApiJsonContext.Default.CompositeAlarm)!
            ),
            "AlarmMuteRule" => AlarmMuteRuleValidator.ValidateChange(
                old.Deserialize(ApiJsonContext.Default.AlarmMuteRule)!,
                now.Deserialize(ApiJsonContext.Default.AlarmMuteRule)!
            ),
            "AnomalyDetector" => AnomalyDetectorValidator.ValidateChange(
                old.Deserialize(ApiJsonContext.Default.AnomalyDetector)!,
                now.Deserialize(ApiJsonContext.Default.AnomalyDetector)!
            ),
            "Dashboard" => DashboardValidator.ValidateChange(
                old.Deserialize(ApiJsonContext.Default.Dashboard)!,
                now.Deserialize(ApiJsonContext.Default.Dashboard)!
            ),
            "NotificationTopic" => NotificationTopicValidator.ValidateChange(
                old.Deserialize(ApiJsonContext.Default.NotificationTopic)!,
                now.Deserialize(ApiJsonContext.Default.NotificationTopic)!
            ),
            "ClusterAwsAccount" => ClusterAwsAccountValidator.ValidateChange(
                old.Deserialize(ApiJsonContext.Default.ClusterAwsAccount)!,
                now.Deserialize(ApiJsonContext.Default.ClusterAwsAccount)!
            ),
            "AwsAccount" => AwsAccountValidator.ValidateChange(
                old.Deserialize(ApiJsonContext.Default.AwsAccount)!,
                now.Deserialize(ApiJsonContext.Default.AwsAccount)!
            ),
            var kind => throw new NotSupportedException($"No validator for {kind}."),
        };
}
