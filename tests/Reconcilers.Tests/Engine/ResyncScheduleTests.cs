using SageMakerMonitorOperator.Reconcilers.Engine;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Engine;

public sealed class ResyncScheduleTests
{
    private static readonly ReconcileOptions Options = new() { ClusterId = "c", Resync = TimeSpan.FromMinutes(10) };

    [Theory]
    [InlineData(0, 540)]
    [InlineData(0.5, 600)]
    [InlineData(1, 660)]
    public void Resyncs_spread_by_a_tenth_to_either_side(double random, int seconds) =>
        new ResyncSchedule(Options, () => random).Resync.ShouldBe(TimeSpan.FromSeconds(seconds));

    [Theory]
    [InlineData(600, 30)]
    [InlineData(10, 10)]
    public void Waiting_is_never_slower_than_the_resync(int resync, int wait) =>
        new ResyncSchedule(Options with { Resync = TimeSpan.FromSeconds(resync) }, () => 0).Wait.ShouldBe(
            TimeSpan.FromSeconds(wait)
        );
}
