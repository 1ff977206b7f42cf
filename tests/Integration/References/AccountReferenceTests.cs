using SageMakerMonitorOperator.Integration.Fixtures;
using SageMakerMonitorOperator.Integration.Tenants;
using Manifests = SageMakerMonitorOperator.Integration.Tenants.Manifests;

namespace SageMakerMonitorOperator.Integration.References;

/// <summary>A namespace with two AWS accounts, and references from one to the other.</summary>
public sealed class AccountReferenceTests(Cluster cluster) : TenantTest(cluster)
{
    [Fact]
    public async Task A_topic_in_another_account_is_refused_with_both_accounts_and_nothing_is_written()
    {
        await ApplyAsync(Manifests.ClusterAccount(Shared, Platform, "ambient: {}", $"allowedNamespaces: [{TeamA}]"));
        await ApplyAsync(Topic, TeamA);
        await ReadyAsync(TeamA, "oncall", kind: "notificationtopic");

        await ApplyAsync(Alarm($"accountRef: {{name: {Shared}}}"), TeamA);

        (await ReadyAsync(TeamA, "churn", "False", "ReferenceMismatch")).ShouldStartWith(
            $"spec.alarmActions[0].topicRef: NotificationTopic '{TeamA}/oncall' is in AWS account {AccountA}, us-east-1,"
                + $" and this object in {Platform}, us-east-1"
        );
        Aws.CloudWatch.Alarms(Platform, "us-east-1").Find($"{TeamA}_churn").ShouldBeNull();

        await ApplyAsync(Alarm(Manifests.Uses("own")), TeamA);

        await ReadyAsync(TeamA, "churn");
    }

    private static string Topic =>
        $$"""
            apiVersion: sagemakermonitor.dev/v1alpha1
            kind: NotificationTopic
            metadata: {name: oncall}
            spec:
              {{Manifests.Uses("own")}}
            """;

    private static string Alarm(string accountLine) =>
        Manifests.Alarm("churn", accountLine, "alarmActions: [{topicRef: {name: oncall}}]");
}
