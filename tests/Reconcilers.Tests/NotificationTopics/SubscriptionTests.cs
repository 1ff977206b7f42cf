using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.NotificationTopics;
using SageMakerMonitorOperator.Aws.SimpleNotificationService;
using SageMakerMonitorOperator.Reconcilers.Problems;
using SageMakerMonitorOperator.Reconcilers.Tests.MetricAlarms;
using static SageMakerMonitorOperator.Reconcilers.Tests.NotificationTopics.TopicSubscriptions;

namespace SageMakerMonitorOperator.Reconcilers.Tests.NotificationTopics;

public sealed class SubscriptionTests
{
    private const string Webhook = "https://chat.example.com/hooks/T0P-S3CRET";

    private readonly SnsModel _aws = new();
    private readonly TopicObject _topic;

    public SubscriptionTests() => _topic = new(_aws);

    [Fact]
    public void One_that_waits_for_its_confirmation_is_left_alone_and_changed_once_it_is_confirmed()
    {
        _topic.Reconcile(With(Mailbox));
        var filtered = With(Mailbox with { FilterPolicyJson = """{"a":["b"]}""" });

        _topic.Reconcile(filtered).ShouldBeEmptyPlan();
        _aws.Asked.ShouldBe(1);

        _aws.Subscriptions.Single().IsPending = false;
        _topic.Reconcile(filtered).Fields().ShouldBe(["subscriptions[mailbox].filterPolicy"]);
        _topic.Plan(filtered).ShouldBeEmptyPlan();
    }

    [Fact]
    public void One_that_AWS_dropped_because_nobody_confirmed_is_asked_again()
    {
        _topic.Reconcile(With(Mailbox));
        _aws.Subscriptions.Clear();

        _topic.Reconcile(With(Mailbox)).Operations().ShouldBe(["Subscribe"]);
    }

    [Fact]
    public void One_that_is_taken_out_is_unsubscribed_and_those_of_others_stay()
    {
        _topic.Reconcile(With(Queue("a"), Queue("b")));
        _aws.Subscribe("sqs", $"{TopicSpecs.Queue}-theirs");

        var plan = _topic.Reconcile(With(Queue("b")));

        plan.Operations().ShouldBe(["Unsubscribe"]);
        plan.Fields().ShouldBe([$"subscriptions[sqs:{TopicSpecs.Queue}-a]"]);
        _aws.Subscriptions.Select(line => line.Endpoint)
            .ShouldBe([$"{TopicSpecs.Queue}-b", $"{TopicSpecs.Queue}-theirs"]);
        OwnedSubscriptions().ShouldBe([$"sqs:{TopicSpecs.Queue}-b"]);
    }

    [Fact]
    public void One_that_is_taken_out_unconfirmed_cannot_be_removed_and_status_says_so_until_it_is_gone()
    {
        _topic.Reconcile(With(Mailbox));

        _topic.Reconcile(new()).ShouldBeEmptyPlan();
        _topic.State!.Hint!.ShouldContain("AWS removes such a subscription by itself");
        OwnedSubscriptions().ShouldBe(["email:oncall@example.com"]);

        // Somebody confirms it all the same.
        _aws.Subscriptions.Single().IsPending = false;
        _topic.Reconcile(new()).Operations().ShouldBe(["Unsubscribe"]);
        OwnedSubscriptions().ShouldBeEmpty();
        _topic.State!.Hint.ShouldBeNull();
    }

    [Fact]
    public void One_whose_receiver_has_unsubscribed_is_told_and_not_written_again_while_AWS_remembers_it()
    {
        _topic.Reconcile(With(Mailbox));
        var line = _aws.Subscriptions.Single();
        (line.IsPending, line.IsDeleted) = (false, true);

        _topic.Reconcile(With(Mailbox)).ShouldBeEmptyPlan();

        _topic.State!.Hint!.ShouldStartWith("unsubscribed by the receiver: mailbox");
        (_topic.State!.SubscriptionsPending, _topic.State!.Subscriptions!.Single().State).ShouldBe((0, "Deleted"));
        _aws.Subscriptions.Clear();
        _topic.Plan(With(Mailbox)).Operations().ShouldBe(["Subscribe"]);
    }

    [Fact]
    public void Status_counts_all_and_names_those_of_the_spec()
    {
        _aws.Create();
        _aws.Subscribe("sqs", $"{TopicSpecs.Queue}-theirs");
        _topic.Reconcile(With(Queue("a"), Mailbox));

        var state = _topic.State!;
        (state.SubscriptionsConfirmed, state.SubscriptionsPending).ShouldBe((2, 1));
        state.Hint!.ShouldStartWith("not confirmed yet: mailbox");
        state
            .Subscriptions!.Select(one => (one.Name, one.State, one.Endpoint))
            .ShouldBe([
                ("a", "Confirmed", $"{TopicSpecs.Queue}-a"),
                ("mailbox", "PendingConfirmation", "oncall@example.com"),
            ]);
    }

    [Fact]
    public void An_endpoint_from_a_Secret_is_sent_to_AWS_and_told_to_nobody()
    {
        _topic.SecretTexts[("hooks", "url")] = $"{Webhook}\n";

        var plan = _topic.Reconcile(With(Hook()));
        _aws.Subscriptions.Single().IsPending = false;
        _topic.Reconcile(With(Hook()));

        _aws.Subscriptions.Single().Endpoint.ShouldBe(Webhook);
        var told = string.Join(
            ' ',
            [
                .. plan.Drift,
                .. plan.Steps.Select(step => step.Reason),
                .. _topic.Owned,
                _topic.State!,
                .. _topic.State!.Subscriptions!,
            ]
        );
        told.ShouldContain("https:sha256:");
        told.ShouldNotContain("S3CRET");
        _topic.State!.Subscriptions!.ShouldHaveSingleItem().Name.ShouldBe("chat");
    }

    [Fact]
    public void Another_value_in_the_Secret_takes_the_place_of_the_first()
    {
        _topic.SecretTexts[("hooks", "url")] = Webhook;
        _topic.Reconcile(With(Hook()));
        _aws.Subscriptions.Single().IsPending = false;
        _topic.SecretTexts[("hooks", "url")] = $"{Webhook}-2";

        // Should SNS refuse the second, the first is still there.
        _topic.Reconcile(With(Hook())).Operations().ShouldBe(["Subscribe", "Unsubscribe"]);

        _aws.Subscriptions.ShouldHaveSingleItem().Endpoint.ShouldBe($"{Webhook}-2");
        OwnedSubscriptions().Count.ShouldBe(1);
    }

    [Fact]
    public void An_endpoint_that_moves_into_a_Secret_stays_subscribed()
    {
        _topic.SecretTexts[("hooks", "url")] = Webhook;
        _topic.Reconcile(
            With(
                new TopicSubscription
                {
                    Name = "chat",
                    Protocol = "https",
                    Endpoint = Webhook,
                }
            )
        );

        _topic.Reconcile(With(Hook())).ShouldBeEmptyPlan();

        OwnedSubscriptions().ShouldHaveSingleItem().ShouldStartWith("https:sha256:");
    }

    [Fact]
    public void A_password_that_AWS_masks_is_no_difference()
    {
        var spec = With(
            new TopicSubscription
            {
                Name = "web",
                Protocol = "https",
                Endpoint = "https://me:secret@example.com/a",
            }
        );
        _topic.Reconcile(spec);

        _topic.Plan(spec).ShouldBeEmptyPlan();
        OwnedSubscriptions().ShouldBe(["https:https://me:****@example.com/a"]);
    }

    [Fact]
    public void A_missing_Secret_is_waited_for()
    {
        var problem = Should.Throw<ProblemException>(() => _topic.Plan(With(Hook()))).Problem;
        (problem.Kind, problem.Reason).ShouldBe((ProblemKind.Waiting, Reasons.SecretNotReady));
    }

    [Fact]
    public void A_Secret_that_holds_no_endpoint_of_the_protocol_is_refused_without_showing_it()
    {
        _topic.SecretTexts[("hooks", "url")] = "http://S3CRET";

        var problem = Should.Throw<ProblemException>(() => _topic.Plan(With(Hook()))).Problem;

        // It is looked at again soon, as nobody tells the operator when the Secret is corrected.
        (problem.Kind, problem.Reason).ShouldBe((ProblemKind.Waiting, Reasons.SecretNotReady));
        problem.Message.ShouldBe(
            "the value of key 'url' in Secret 'hooks' is no endpoint of protocol https, which subscription 'chat' needs; correct the Secret"
        );
    }

    [Fact]
    public void Two_Secrets_with_one_endpoint_are_refused()
    {
        _topic.SecretTexts[("hooks", "url")] = Webhook;
        _topic.SecretTexts[("hooks", "again")] = Webhook;

        Should
            .Throw<ProblemException>(() => _topic.Plan(With(Hook(), Hook("second", "again"))))
            .Message.ShouldStartWith("spec.subscriptions: 'chat' and 'second' have the same protocol and endpoint");
    }

    [Fact]
    public void Attributes_that_go_are_unset_as_SNS_wants_it()
    {
        _topic.Reconcile(
            With(
                Queue("a") with
                {
                    RawMessageDelivery = true,
                    FilterPolicyJson = """{"a":["b"]}""",
                    RedrivePolicy = new() { DeadLetterTargetArn = TopicSpecs.Queue },
                }
            )
        );

        _topic
            .Plan(With(Queue("a")))
            .Steps.Select(step => (SetSubscriptionAttributesRequest)step.Request)
            .ToDictionary(set => set.AttributeName, set => set.AttributeValue)
            .ShouldBe(
                new Dictionary<string, string?>
                {
                    ["RawMessageDelivery"] = "false",
                    ["FilterPolicy"] = "{}",
                    ["RedrivePolicy"] = null,
                }
            );
    }

    [Fact]
    public void The_scope_that_was_left_of_an_older_filter_is_set_with_the_next_one_and_before_it()
    {
        _topic.Reconcile(With(Queue("a")));
        _aws.Subscriptions.Single().Attributes["FilterPolicyScope"] = "MessageBody";
        _topic.Plan(With(Queue("a"))).ShouldBeEmptyPlan();

        _topic
            .Plan(With(Queue("a") with { FilterPolicyJson = """{"a":["b"]}""" }))
            .Fields()
            .ShouldBe(["subscriptions[a].filterPolicyScope", "subscriptions[a].filterPolicy"]);
    }

    private static NotificationTopicSpec With(params IReadOnlyList<TopicSubscription> subscriptions) =>
        new() { Subscriptions = subscriptions };

    private List<string> OwnedSubscriptions() =>
        [.. _topic.Owned.Where(part => part.Type == "Subscription").Select(part => part.Id)];
}
