using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.MetricAlarms;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.MetricAlarms;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Problems;
using SageMakerMonitorOperator.Reconcilers.References;
using SageMakerMonitorOperator.Reconcilers.Tests.References;

namespace SageMakerMonitorOperator.Reconcilers.Tests.MetricAlarms;

public sealed class DesiredAlarmTests
{
    private const string Arn = "arn:aws:sns:eu-west-1:111122223333:direct";

    private static readonly AwsResourceIdentity Place = new()
    {
        AccountId = "111122223333",
        Partition = "aws",
        Region = "eu-west-1",
        Name = "ml_churn",
    };

    [Fact]
    public void The_name_is_the_specs_or_namespace_and_name()
    {
        Desired(FieldCases.Base).AwsName.ShouldBe("ml_churn");
        Desired(FieldCases.Base with { Name = "own" }).AwsName.ShouldBe("own");
    }

    [Fact]
    public void References_resolve_in_the_objects_own_namespace()
    {
        var spec = FieldCases.Base with
        {
            OkActions = [new() { TopicRef = new() { Name = "oncall" } }, new() { Arn = Arn }],
        };
        Desired(spec).OkActions.ShouldBe(["arn:aws:sns:eu-west-1:111122223333:ml-oncall", Arn]);
    }

    [Fact]
    public void A_topic_that_does_not_exist_is_waited_for_by_name_and_field()
    {
        var target = new ActionTarget { TopicRef = new() { Name = "oncall" } };
        var spec = FieldCases.Base with { AlarmActions = [new() { Arn = Arn }, target] };
        var problem = Should.Throw<ProblemException>(() => Desired(spec, new ReferenceGraph())).Problem;
        (problem.Kind, problem.Reason).ShouldBe((ProblemKind.Waiting, Reasons.ReferenceNotReady));
        problem.Message.ShouldStartWith("spec.alarmActions[1].topicRef: NotificationTopic 'ml/oncall' does not exist");
    }

    private static DesiredAlarm Desired(MetricAlarmSpec spec, IReferences? references = null) =>
        DesiredAlarm.Of(
            new Intent<MetricAlarm>
            {
                Resource = new()
                {
                    Metadata = new() { Namespace = "ml", Name = "churn" },
                    Spec = spec,
                },
                Identity = Place,
                Tags = TagPlan.None,
                Now = DateTimeOffset.UnixEpoch,
            },
            references ?? new KnownReferences()
        );
}
