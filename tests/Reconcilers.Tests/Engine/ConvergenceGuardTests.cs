using Microsoft.Extensions.Time.Testing;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Engine;

public sealed class ConvergenceGuardTests
{
    private static readonly ObjectKey Key = new("ml", "churn");

    private readonly FakeTimeProvider _time = new();
    private readonly ConvergenceGuard _guard;

    public ConvergenceGuardTests() => _guard = new ConvergenceGuard(_time);

    [Fact]
    public void What_was_never_written_is_written() => _guard.Advise(Key, Plan("1")).ShouldBe(WriteAdvice.Write);

    [Fact]
    public void What_was_just_written_is_waited_for()
    {
        _guard.Written(Key, Plan("1")).ShouldBeFalse();
        _guard.Advise(Key, Plan("1")).ShouldBe(WriteAdvice.Wait);
        _time.Advance(ConvergenceGuard.Propagation - TimeSpan.FromSeconds(1));
        _guard.Advise(Key, Plan("1")).ShouldBe(WriteAdvice.Wait);
        _time.Advance(TimeSpan.FromSeconds(1));
        _guard.Advise(Key, Plan("1")).ShouldBe(WriteAdvice.Write);
    }

    [Fact]
    public void The_same_is_written_three_times_in_a_row_and_then_no_more()
    {
        WriteUntilStopped();
        _guard.Advise(Key, Plan("1")).ShouldBe(WriteAdvice.Stop);
    }

    [Fact]
    public void A_repeated_write_says_so()
    {
        _guard.Written(Key, Plan("1")).ShouldBeFalse();
        _guard.Written(Key, Plan("1")).ShouldBeTrue();
        _guard.Written(Key, Plan("2")).ShouldBeFalse();
    }

    [Fact]
    public void Another_plan_is_written_at_once_and_starts_anew()
    {
        WriteUntilStopped();
        _guard.Advise(Key, Plan("2")).ShouldBe(WriteAdvice.Write);
        _guard.Written(Key, Plan("2"));
        _time.Advance(ConvergenceGuard.Propagation);
        _guard.Advise(Key, Plan("1")).ShouldBe(WriteAdvice.Write);
    }

    [Fact]
    public void Another_object_is_not_held_back()
    {
        WriteUntilStopped();
        _guard.Advise(new ObjectKey("ml", "other"), Plan("1")).ShouldBe(WriteAdvice.Write);
    }

    [Fact]
    public void Success_forgets_what_was_written()
    {
        WriteUntilStopped();
        _guard.Settled(Key);
        _guard.Advise(Key, Plan("1")).ShouldBe(WriteAdvice.Write);
        _guard.Written(Key, Plan("1")).ShouldBeFalse();
    }

    [Fact]
    public void A_stopped_object_gets_another_chance_after_an_hour_and_the_same_three_writes()
    {
        WriteUntilStopped();
        _time.Advance(TimeSpan.FromHours(1));
        _guard.Advise(Key, Plan("1")).ShouldBe(WriteAdvice.Write);
        WriteUntilStopped();
        _guard.Advise(Key, Plan("1")).ShouldBe(WriteAdvice.Stop);
    }

    private void WriteUntilStopped()
    {
        for (var write = 0; write < ConvergenceGuard.Limit; write++)
        {
            _guard.Advise(Key, Plan("1")).ShouldBe(WriteAdvice.Write);
            _guard.Written(Key, Plan("1"));
            _time.Advance(ConvergenceGuard.Propagation);
        }
    }

    private static Plan Plan(string desired) =>
        new(
            [new FieldDrift { Field = "threshold", Desired = desired }],
            [new Step(new PutMetricAlarmRequest { AlarmName = "a" }, "why")]
        );
}
