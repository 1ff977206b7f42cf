using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Reconcilers.Policies;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Engine;

public sealed class EnforcementTests : EngineFixture
{
    [Fact]
    public async Task A_paused_object_does_not_make_the_ARN_of_a_stranger_its_own()
    {
        Aws.Alarm = Existing(new Dictionary<string, string>());
        var alarm = Claimed(Spec, Pinned);
        alarm = alarm with
        {
            Metadata = alarm.Metadata with
            {
                Annotations = new Dictionary<string, string> { [Annotations.Paused] = "true" },
            },
        };
        await Controller.ReconcileAsync(alarm, TestContext.Current.CancellationToken);
        ((string?)Objects.Status!["aws"]!["name"]).ShouldBe("ml_churn");
        Objects.Status!["aws"]!["arn"].ShouldBeNull();
    }

    [Fact]
    public async Task The_second_object_of_a_name_asks_nothing_of_AWS_and_names_the_first()
    {
        var first = Claimed(Spec with { Name = "ml_churn" }, Pinned);
        first = first with { Metadata = first.Metadata with { Name = "first" } };
        Names.Set(new Contender("MetricAlarm", first, HasFinalizer: true), () => true, () => { });

        var second = Claimed(Spec) with { Status = null };
        second = second with { Metadata = second.Metadata with { Finalizers = null } };
        await Controller.ReconcileAsync(second, TestContext.Current.CancellationToken);

        var stalled = Objects.Condition("Stalled")!;
        ((string?)stalled["reason"]).ShouldBe(Reasons.NameConflict);
        ((string?)stalled["message"])!.ShouldStartWith("MetricAlarm ml/first of this cluster has the name 'ml_churn'");
        (Aws.Asked.Count, Aws.Writes.Count).ShouldBe((0, 0));
    }
}
