using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.MetricAlarms;
using SageMakerMonitorOperator.Kubernetes.Controllers;
using SageMakerMonitorOperator.Reconcilers.Sweeps;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Sweeps;

public sealed class SettledTests : SweepFixture
{
    private static readonly MetricAlarm Enforced = Claimed(Spec, Pinned with { Arn = Arn });

    [Fact]
    public async Task An_object_is_settled_once_a_pass_ended_well_and_then_asks_for_no_other()
    {
        Aws.Alarm = AsSpecified;
        IsSettled(Enforced).ShouldBeFalse();
        var settled = await PassAsync(Enforced);
        IsSettled(settled).ShouldBeTrue();
        LastResult.ShouldBe(ReconcileResult.Done);
    }

    [Fact]
    public async Task An_object_that_only_reads_is_settled_whatever_it_found_and_needs_no_claim()
    {
        var observed = Enforced with { Spec = Spec with { ManagementPolicy = ManagementPolicy.Observe } };
        var missing = await PassAsync(observed);
        IsSettled(missing, isClaimed: false).ShouldBeTrue();
        Aws.Alarm = AsSpecified with { Alarm = AsSpecified.Alarm with { Threshold = 5 } };
        IsSettled(await PassAsync(missing), isClaimed: false).ShouldBeTrue();
        LastResult.ShouldBe(ReconcileResult.Done);
    }

    [Fact]
    public async Task A_failure_is_not_settled_and_looks_again_by_itself()
    {
        Aws.Taken = true;
        IsSettled(await PassAsync(Enforced)).ShouldBeFalse();
        LastResult.ShouldNotBe(ReconcileResult.Done);
    }

    [Fact]
    public async Task What_is_new_or_going_or_asked_for_is_not_settled()
    {
        Aws.Alarm = AsSpecified;
        var settled = await PassAsync(Enforced);
        MetricAlarm[] others =
        [
            settled with
            {
                Metadata = settled.Metadata with { Generation = 2 },
            },
            settled with
            {
                Metadata = settled.Metadata with { DeletionTimestamp = DateTimeOffset.UnixEpoch },
            },
            Annotated(settled, Annotations.ReconcileRequestedAt, "now"),
            WithStatus(settled, status => status with { Aws = Pinned }),
            settled with
            {
                Status = null,
            },
        ];
        others.ShouldAllBe(alarm => !IsSettled(alarm));
        IsSettled(settled, isClaimed: false).ShouldBeFalse();
        var handled = WithStatus(
            Annotated(settled, Annotations.ReconcileRequestedAt, "now"),
            status => status with { LastHandledReconcileAt = "now" }
        );
        IsSettled(handled).ShouldBeTrue();
    }

    private static bool IsSettled(MetricAlarm alarm, bool isClaimed = true) =>
        Settled.IsSettled(isClaimed ? alarm : alarm with { Metadata = alarm.Metadata with { Finalizers = [] } });
}
