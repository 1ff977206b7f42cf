using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.NotificationTopics;
using SageMakerMonitorOperator.Reconcilers.NotificationTopics;

namespace SageMakerMonitorOperator.Reconcilers.Tests.NotificationTopics;

public sealed class NotificationTopicKindTests
{
    private static readonly NotificationTopicKind Kind = new();

    [Theory]
    [InlineData("alias/aws/sns", true)]
    [InlineData("arn:aws:kms:eu-west-1:111122223333:alias/aws/sns", true)]
    [InlineData("alias/ml/aws/sns", false)]
    [InlineData("alias/aws/sns2", false)]
    [InlineData(null, false)]
    public void The_key_of_AWS_through_which_nobody_can_publish_is_warned_of(string? key, bool isWarned)
    {
        var warning = Kind.Assess(Topic(new() { KmsMasterKeyId = key }), new()).Warning;

        (warning?.Reason).ShouldBe(isWarned ? Reasons.AwsManagedKey : null);
    }

    [Fact]
    public void Where_no_service_shall_publish_the_key_of_AWS_is_good_enough() =>
        Kind.Assess(Topic(new() { KmsMasterKeyId = "alias/aws/sns", Publishers = [] }), new()).Warning.ShouldBeNull();

    [Fact]
    public void The_Secrets_of_the_subscriptions_are_asked_for() =>
        Kind.Secrets(Topic(new() { Subscriptions = [TopicSubscriptions.Mailbox, TopicSubscriptions.Hook()] }))
            .ShouldBe([new SecretKeyReference { Name = "hooks", Key = "url" }]);

    [Fact]
    public void Without_a_topic_there_is_no_state() =>
        Kind.Report(new() { Topic = new() }, observed: null, []).Topic.ShouldBeNull();

    [Fact]
    public void Release_takes_the_owner_tags_off_and_leaves_the_others()
    {
        var tags = new Dictionary<string, string> { [OwnerTags.Name] = "a", ["team"] = "ml" };
        var observed = new ObservedTopic(SnsModel.Arn, tags, new Dictionary<string, string>(), []);

        var step = Kind.PlanRelease(Topic(new()), observed).Steps.ShouldHaveSingleItem();

        ((Aws.SimpleNotificationService.UntagResourceRequest)step.Request).TagKeys.ShouldBe([OwnerTags.Name]);
    }

    private static NotificationTopic Topic(NotificationTopicSpec spec) =>
        new()
        {
            Metadata = new() { Namespace = "ml", Name = "oncall" },
            Spec = spec,
        };
}
