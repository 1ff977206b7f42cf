using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.MetricAlarms;
using SageMakerMonitorOperator.Reconcilers.MetricAlarms;
using SageMakerMonitorOperator.Reconcilers.Problems;
using SageMakerMonitorOperator.Reconcilers.References;

namespace SageMakerMonitorOperator.Reconcilers.Tests.MetricAlarms;

public sealed class DesiredAlarmTests
{
    private const string Arn = "arn:aws:sns:eu-west-1:111122223333:direct";

    [Fact]
    public void The_name_is_the_specs_or_namespace_and_name()
    {
        DesiredAlarm.Of(Alarm(FieldCases.Base), new NoTopicArns()).AwsName.ShouldBe("ml_churn");
        DesiredAlarm.Of(Alarm(FieldCases.Base with { Name = "own" }), new NoTopicArns()).AwsName.ShouldBe("own");
    }

    [Fact]
    public void References_resolve_in_the_objects_own_namespace()
    {
        var topics = new Topics("ml/oncall");
        var spec = FieldCases.Base with
        {
            OkActions = [new() { TopicRef = new() { Name = "oncall" } }, new() { Arn = Arn }],
        };
        DesiredAlarm.Of(Alarm(spec), topics).OkActions.ShouldBe(["arn:of:ml/oncall", Arn]);
    }

    [Fact]
    public void A_topic_without_an_ARN_is_waited_for_by_name_and_field()
    {
        var target = new ActionTarget { TopicRef = new() { Name = "oncall" } };
        var spec = FieldCases.Base with { AlarmActions = [new() { Arn = Arn }, target] };
        var problem = Should.Throw<ProblemException>(() => DesiredAlarm.Of(Alarm(spec), new NoTopicArns())).Problem;
        (problem.Kind, problem.Reason).ShouldBe((ProblemKind.Waiting, Reasons.ReferenceNotReady));
        problem.Message.ShouldStartWith("spec.alarmActions[1].topicRef: NotificationTopic 'ml/oncall' has no ARN");
        problem.Message.ShouldContain("use `arn`");
    }

    private static MetricAlarm Alarm(MetricAlarmSpec spec) =>
        new()
        {
            Metadata = new() { Namespace = "ml", Name = "churn" },
            Spec = spec,
        };

    private sealed class Topics(string known) : ITopicArns
    {
        public string? Find(string @namespace, string name) =>
            $"{@namespace}/{name}" == known ? $"arn:of:{known}" : null;
    }
}
