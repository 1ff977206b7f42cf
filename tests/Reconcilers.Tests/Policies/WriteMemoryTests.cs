using Microsoft.Extensions.Time.Testing;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Policies;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Policies;

public sealed class WriteMemoryTests
{
    private static readonly ObjectKey Key = new("ml", "churn");

    private readonly FakeTimeProvider _time = new();
    private readonly WriteMemory<ObjectKey> _memory;

    public WriteMemoryTests() => _memory = new WriteMemory<ObjectKey>(_time);

    [Fact]
    public void The_same_plan_for_the_same_spec_is_a_repetition()
    {
        _memory.Written(Key, 1, Situations.Plan).ShouldBeFalse();
        _memory.Written(Key, 1, Situations.Plan).ShouldBeTrue();
        _memory.Written(Key, 2, Situations.Plan).ShouldBeFalse();
        _memory.Written(Key, 2, Plan.Empty).ShouldBeFalse();
        _memory.Written(new ObjectKey("ml", "other"), 2, Plan.Empty).ShouldBeFalse();
    }

    [Fact]
    public void A_pass_that_needs_no_write_ends_the_row_but_not_the_memory_of_when()
    {
        _memory.Written(Key, 1, Situations.Plan);
        _memory.Settled(Key);
        _memory.Last(Key).ShouldBeNull();
        _memory.WrittenAt(Key).ShouldBe(_time.GetUtcNow());
        _memory.Written(Key, 1, Situations.Plan).ShouldBeFalse();
    }

    [Fact]
    public void The_row_is_counted_until_it_is_pardoned()
    {
        for (var count = 1; count <= 3; count++)
        {
            _memory.Written(Key, 1, Situations.Plan);
            _memory.Last(Key)!.Count.ShouldBe(count);
        }

        _time.Advance(ConvergencePolicy.Pardon);
        _memory.Written(Key, 1, Situations.Plan).ShouldBeFalse();
    }

    [Fact]
    public void A_create_whose_answer_is_lost_is_remembered()
    {
        _memory.Creating(Key);
        _memory.WrittenAt(Key).ShouldBe(_time.GetUtcNow());
        _memory.Last(Key).ShouldBeNull();
    }

    [Fact]
    public void A_deleted_object_is_forgotten()
    {
        _memory.Written(Key, 1, Situations.Plan);
        _memory.Forget(Key);
        _memory.WrittenAt(Key).ShouldBeNull();
        _memory.Last(Key).ShouldBeNull();
    }
}
