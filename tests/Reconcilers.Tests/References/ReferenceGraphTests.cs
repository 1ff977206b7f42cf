using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.MetricAlarms;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Reconcilers.Problems;
using SageMakerMonitorOperator.Reconcilers.References;

namespace SageMakerMonitorOperator.Reconcilers.Tests.References;

public sealed class ReferenceGraphTests
{
    private const string Arn = "arn:aws:sns:eu-west-1:111122223333:oncall";
    private const string Field = "spec.alarmActions[0].topicRef";

    private static readonly LocalObject Topic = new(ActionTarget.TopicKind, "oncall");

    private static readonly AwsResourceIdentity Place = new()
    {
        AccountId = "111122223333",
        Partition = "aws",
        Region = "eu-west-1",
        Name = "oncall",
    };

    private readonly ReferenceGraph _graph = new();
    private readonly Dictionary<ObjectKey, IAwsResource> _topics = [];
    private readonly Dictionary<ObjectKey, IAwsResource> _alarms = [];
    private readonly List<string> _woken = [];

    public ReferenceGraphTests()
    {
        _graph.Join(Topic.Kind, key => _topics.GetValueOrDefault(key), key => _woken.Add($"topic {key}"));
        _graph.Join("MetricAlarm", key => _alarms.GetValueOrDefault(key), key => _woken.Add($"alarm {key}"));
    }

    [Fact]
    public void What_does_not_exist_is_waited_for() =>
        Refusal()
            .ShouldBe((ProblemKind.Waiting, Reasons.ReferenceNotReady, "does not exist; create it, or name another"));

    [Fact]
    public void What_has_no_ARN_is_waited_for()
    {
        SetTopic(Place);
        Refusal()
            .ShouldBe(
                (ProblemKind.Waiting, Reasons.ReferenceNotReady, "has no ARN yet; it is used as soon as it has one")
            );
    }

    [Fact]
    public void What_has_an_ARN_in_the_same_account_and_Region_can_be_used_be_it_ready_or_not()
    {
        SetTopic(Place with { Arn = Arn });
        _graph.ArnOf(Field, Topic, Here).ShouldBe(Arn);
    }

    [Theory]
    [InlineData("999999999999", "eu-west-1")]
    [InlineData("111122223333", "us-east-1")]
    public void What_is_in_another_account_or_Region_is_refused_with_both(string accountId, string region)
    {
        SetTopic(Place with { Arn = Arn, AccountId = accountId, Region = region });
        Refusal()
            .ShouldBe(
                (
                    ProblemKind.Stalled,
                    Reasons.ReferenceMismatch,
                    $"is in AWS account {accountId}, {region}, and this object in 111122223333, eu-west-1; refer to one of the same account and Region"
                )
            );
    }

    [Fact]
    public void A_reference_does_not_leave_its_namespace()
    {
        SetTopic(Place with { Arn = Arn });
        Should.Throw<ProblemException>(() => _graph.ArnOf(Field, Topic, Here with { Namespace = "other" }));
    }

    [Fact]
    public void Referrers_are_woken_when_their_target_gets_an_ARN()
    {
        SetAlarm("churn", refers: true);
        SetAlarm("quiet", refers: false);
        SetTopic(Place with { Arn = Arn });
        _woken.ShouldBe(["alarm ml/churn"]);
    }

    [Fact]
    public void What_is_no_news_wakes_nobody()
    {
        SetAlarm("churn", refers: true);
        SetTopic(Place, isNews: false);
        _woken.ShouldBeEmpty();
    }

    [Fact]
    public void Referrers_keep_their_target_until_they_let_it_go_or_are_deleted_themselves()
    {
        SetAlarm("churn", refers: true);
        SetAlarm("drift", refers: true);
        Holders.ShouldBe(["MetricAlarm ml/churn", "MetricAlarm ml/drift"]);
        SetAlarm("churn", refers: false);
        SetAlarm("drift", refers: true, isDeleting: true);
        Holders.ShouldBeEmpty();
    }

    [Fact]
    public void A_target_that_waits_to_be_deleted_is_woken_when_a_referrer_goes()
    {
        SetAlarm("churn", refers: true);
        SetTopic(Place with { Arn = Arn }, isDeleting: true, isNews: false);
        _graph.Set("MetricAlarm", new("ml", "churn"), null, isNews: true);
        _woken.ShouldBe(["topic ml/oncall"]);
        Holders.ShouldBeEmpty();
    }

    private static Referrer Here => new("ml", Place with { Name = "ml_churn" });

    private IReadOnlyList<string> Holders => _graph.HoldersOf(Topic.Kind, new("ml", Topic.Name));

    private (ProblemKind, string, string) Refusal()
    {
        var problem = Should.Throw<ProblemException>(() => _graph.ArnOf(Field, Topic, Here)).Problem;
        const string start = $"{Field}: NotificationTopic 'ml/oncall' ";
        problem.Message.ShouldStartWith(start);
        return (problem.Kind, problem.Reason, problem.Message[start.Length..]);
    }

    // Another kind stands in for topics: the graph knows of kinds only what they tell it.
    private void SetTopic(AwsResourceIdentity identity, bool isDeleting = false, bool isNews = true)
    {
        var topic = Object(Topic.Name, isDeleting) with { Status = new MetricAlarmStatus { Aws = identity } };
        _topics[new("ml", Topic.Name)] = topic;
        _graph.Set(Topic.Kind, new("ml", Topic.Name), topic, isNews);
    }

    private void SetAlarm(string name, bool refers, bool isDeleting = false)
    {
        ActionTarget[] actions = refers ? [new() { TopicRef = new() { Name = Topic.Name } }] : [];
        var alarm = Object(name, isDeleting) with { Spec = new MetricAlarmSpec { AlarmActions = actions } };
        _alarms[new("ml", name)] = alarm;
        _graph.Set("MetricAlarm", new("ml", name), alarm, isNews: false);
    }

    private static MetricAlarm Object(string name, bool isDeleting) =>
        new()
        {
            Metadata = new()
            {
                Namespace = "ml",
                Name = name,
                DeletionTimestamp = isDeleting ? DateTimeOffset.UnixEpoch : null,
            },
            Spec = new MetricAlarmSpec(),
        };
}
