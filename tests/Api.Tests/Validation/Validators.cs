using System.Text.Json;
using SageMakerMonitorOperator.Api.Validation;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Tests.Validation;

/// <summary>The validators by kind, for tests that go through files.</summary>
internal static class Validators
{
    private static readonly IKindValidator[] All =
    [
        MetricAlarmValidator.Instance,
        CompositeAlarmValidator.Instance,
        AlarmMuteRuleValidator.Instance,
        AnomalyDetectorValidator.Instance,
        DashboardValidator.Instance,
        LogGroupValidator.Instance,
        LogRetentionValidator.Instance,
        MetricFilterValidator.Instance,
        LogSubscriptionValidator.Instance,
        NotificationTopicValidator.Instance,
        GuardDutyDetectorValidator.Instance,
        EventRuleValidator.Instance,
        TrailValidator.Instance,
        ClusterAwsAccountValidator.Instance,
        AwsAccountValidator.Instance,
    ];

    public static IReadOnlyList<Violation> Validate(JsonElement document) => Of(document).Validate(document);

    public static IReadOnlyList<Violation> ValidateTyped(JsonElement document) => Of(document).ValidateStored(document);

    public static IReadOnlyList<Violation> ValidateChange(JsonElement old, JsonElement now) =>
        Of(now).ValidateChange(old, now);

    private static IKindValidator Of(JsonElement document) =>
        All.Single(validator => validator.Kind == document.GetProperty("kind").GetString());
}
