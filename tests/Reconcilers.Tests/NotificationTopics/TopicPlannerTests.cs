using SageMakerMonitorOperator.Api.NotificationTopics;
using SageMakerMonitorOperator.Aws.SimpleNotificationService;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Tests.MetricAlarms;

namespace SageMakerMonitorOperator.Reconcilers.Tests.NotificationTopics;

public sealed class TopicPlannerTests
{
    private readonly SnsModel _aws = new();
    private readonly TopicObject _topic;

    public TopicPlannerTests() => _topic = new(_aws);

    [Fact]
    public void One_plan_makes_the_topic_with_everything_and_then_its_subscriptions()
    {
        var plan = _topic.Plan(
            new()
            {
                DisplayName = "On call",
                Tags = new Dictionary<string, string> { ["team"] = "ml" },
                Subscriptions = [TopicSubscriptions.Queue("a"), TopicSubscriptions.Mailbox],
            }
        );

        plan.Operations().ShouldBe(["CreateTopic", "Subscribe", "Subscribe"]);
        var create = (CreateTopicRequest)plan.Steps[0].Request;
        create.Attributes!.Keys.ShouldBe(["DisplayName", "Policy"], ignoreOrder: true);
        create.Tags!.Select(tag => tag.Key).ShouldContain("team");
        create.Tags!.Count.ShouldBe(5);
        ((SubscribeRequest)plan.Steps[1].Request).TopicArn.ShouldBe(SnsModel.Arn);
    }

    [Fact]
    public void Each_attribute_that_differs_is_set_by_a_call_of_its_own()
    {
        _topic.Reconcile(new());

        var plan = _topic.Reconcile(
            new()
            {
                DisplayName = "a",
                SignatureVersion = "2",
                TracingConfig = "Active",
            }
        );

        plan.Operations().ShouldBe(["SetTopicAttributes", "SetTopicAttributes", "SetTopicAttributes"]);
        plan.Fields().ShouldBe(["displayName", "signatureVersion", "tracingConfig"]);
    }

    [Fact]
    public void What_is_taken_out_of_the_spec_goes_back_to_AWSs_default()
    {
        _topic.Reconcile(
            new()
            {
                DisplayName = "a",
                KmsMasterKeyId = "alias/k",
                DeliveryPolicyJson = """{"http":{"a":1}}""",
                SignatureVersion = "2",
                TracingConfig = "Active",
            }
        );

        var plan = _topic.Reconcile(new());

        plan.Steps.Select(step => (SetTopicAttributesRequest)step.Request)
            .ToDictionary(set => set.AttributeName, set => set.AttributeValue)
            .ShouldBe(
                new Dictionary<string, string>
                {
                    ["DisplayName"] = "",
                    ["KmsMasterKeyId"] = "",
                    ["DeliveryPolicy"] = "",
                    ["SignatureVersion"] = "1",
                    ["TracingConfig"] = "PassThrough",
                }
            );
    }

    [Theory]
    [InlineData("alias/k", "arn:aws:kms:eu-west-1:111122223333:alias/k", true)]
    [InlineData("1234", "arn:aws:kms:eu-west-1:111122223333:key/1234", true)]
    [InlineData("alias/k", "arn:aws:kms:us-east-1:111122223333:alias/k", false)]
    [InlineData("alias/k", "arn:aws:kms:eu-west-1:999999999999:alias/k", false)]
    [InlineData("alias/k", "alias/K", false)]
    public void A_key_is_the_same_by_name_and_by_ARN(string wanted, string there, bool isSame)
    {
        _topic.Reconcile(new() { KmsMasterKeyId = wanted });
        _aws.Attributes["KmsMasterKeyId"] = there;

        _topic.Plan(new() { KmsMasterKeyId = wanted }).IsEmpty.ShouldBe(isSame);
    }

    [Fact]
    public void Tags_are_set_before_anything_else_of_a_topic_that_is_adopted()
    {
        _aws.Create();

        _topic
            .Plan(new() { DisplayName = "a" })
            .Operations()
            .ShouldBe(["TagResource", "SetTopicAttributes", "SetTopicAttributes"]);
    }
}
