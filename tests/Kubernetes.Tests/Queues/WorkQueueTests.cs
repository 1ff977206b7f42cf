using Microsoft.Extensions.Time.Testing;
using SageMakerMonitorOperator.Kubernetes.Queues;

namespace SageMakerMonitorOperator.Kubernetes.Tests.Queues;

public sealed class WorkQueueTests : IDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly FakeTimeProvider _time = new();
    private readonly WorkQueue<string> _queue;

    public WorkQueueTests() => _queue = new(new() { MaxBackoff = TimeSpan.FromSeconds(1) }, _time);

    public void Dispose() => _queue.Dispose();

    [Fact]
    public async Task A_key_added_twice_is_handed_out_once()
    {
        _queue.Add("a");
        _queue.Add("a");
        (await TakeAsync()).ShouldBe("a");
        _queue.Done("a");
        IsEmpty();
    }

    [Fact]
    public async Task A_key_added_while_worked_on_is_handed_out_only_afterwards()
    {
        _queue.Add("a");
        await TakeAsync();
        _queue.Add("a");
        IsEmpty();
        _queue.Done("a");
        (await TakeAsync()).ShouldBe("a");
    }

    [Fact]
    public async Task A_key_is_in_the_queue_until_its_work_is_done()
    {
        _queue.Contains("a").ShouldBeFalse();
        _queue.AddAfter("a", TimeSpan.FromMinutes(1));
        _queue.Contains("a").ShouldBeTrue();
        _time.Advance(TimeSpan.FromMinutes(1));
        _queue.Contains("a").ShouldBeTrue();
        await TakeAsync();
        _queue.Contains("a").ShouldBeTrue();
        _queue.Done("a");
        _queue.Contains("a").ShouldBeFalse();
    }

    [Fact]
    public async Task A_waiting_taker_gets_the_next_key()
    {
        var taker = _queue.TakeAsync(Cancel);
        taker.IsCompleted.ShouldBeFalse();
        _queue.Add("a");
        (await taker)!.Key.ShouldBe("a");
    }

    [Fact]
    public async Task A_key_is_not_lost_to_a_taker_that_gave_up()
    {
        using var given = new CancellationTokenSource();
        var taker = _queue.TakeAsync(given.Token);
        await given.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(taker);
        _queue.Add("a");
        (await TakeAsync()).ShouldBe("a");
    }

    [Fact]
    public async Task Higher_priorities_go_first_and_equals_in_their_order()
    {
        _queue.Add("initial", WorkPriority.InitialList);
        _queue.Add("first");
        _queue.Add("second");
        _queue.Add("urgent", 10);
        (await TakeAsync()).ShouldBe("urgent");
        (await TakeAsync()).ShouldBe("first");
        (await TakeAsync()).ShouldBe("second");
        (await TakeAsync()).ShouldBe("initial");
    }

    [Fact]
    public async Task A_repeated_add_takes_the_higher_priority()
    {
        _queue.Add("other", 5);
        _queue.Add("a");
        _queue.Add("a", 10);
        _queue.Add("a", 1);
        var item = await _queue.TakeAsync(Cancel);
        item.ShouldBe(new("a", 10));
    }

    [Fact]
    public async Task Of_several_delays_the_earliest_counts()
    {
        _queue.AddAfter("a", 10 * Second);
        _queue.AddAfter("a", 2 * Second);
        _queue.AddAfter("a", 5 * Second);
        IsEmpty();
        _time.Advance(2 * Second);
        (await TakeAsync()).ShouldBe("a");
        _queue.Done("a");
        _time.Advance(20 * Second);
        IsEmpty();
    }

    [Fact]
    public async Task A_delayed_key_is_added_at_once_by_an_undelayed_add()
    {
        _queue.AddAfter("a", 10 * Second);
        _queue.Add("a");
        (await TakeAsync()).ShouldBe("a");
    }

    [Fact]
    public async Task A_delay_that_ends_during_work_waits_for_its_end()
    {
        _queue.Add("a");
        await TakeAsync();
        _queue.AddAfter("a", Second);
        _time.Advance(5 * Second);
        IsEmpty();
        _queue.Done("a");
        (await TakeAsync()).ShouldBe("a");
    }

    [Fact]
    public async Task A_lane_whose_work_does_not_end_does_not_keep_the_others_waiting()
    {
        using var queue = Lanes(perLane: 2);
        foreach (var key in (string[])["slow/1", "slow/2", "slow/3", "slow/4"])
        {
            queue.Add(key, priority: 10);
        }
        await queue.TakeAsync(Cancel);
        await queue.TakeAsync(Cancel);
        var taker = queue.TakeAsync(Cancel);
        taker.IsCompleted.ShouldBeFalse("two of the lane are under work");

        queue.Add("quick/1");

        (await taker)!.Key.ShouldBe("quick/1");
    }

    [Fact]
    public async Task A_full_lane_goes_on_when_one_of_its_keys_is_given_back()
    {
        using var queue = Lanes(perLane: 1);
        queue.Add("a/1");
        queue.Add("a/2");
        await queue.TakeAsync(Cancel);
        var taker = queue.TakeAsync(Cancel);

        queue.Done("a/1");

        (await taker)!.Key.ShouldBe("a/2");
    }

    [Fact]
    public void A_delay_of_forever_is_no_delay_into_the_past()
    {
        _queue.AddAfter("a", TimeSpan.MaxValue);
        IsEmpty();
    }

    [Fact]
    public async Task Failures_double_the_wait_up_to_the_limit_until_forgotten()
    {
        foreach (var milliseconds in (int[])[5, 10, 20, 40, 80, 160, 320, 640, 1000, 1000])
        {
            await FailAsync(TimeSpan.FromMilliseconds(milliseconds));
        }
        _queue.Failures("a").ShouldBe(10);
        _queue.Forget("a");
        await FailAsync(TimeSpan.FromMilliseconds(5));
    }

    [Fact]
    public async Task Shutting_down_ends_takers_and_takes_nothing_more()
    {
        var taker = _queue.TakeAsync(Cancel);
        _queue.ShutDown();
        (await taker).ShouldBeNull();
        _queue.Add("a");
        (await _queue.TakeAsync(Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task The_queue_is_drained_when_all_that_was_handed_out_is_given_back()
    {
        _queue.Add("a");
        await TakeAsync();
        _queue.ShutDown();
        _queue.WhenDrained().IsCompleted.ShouldBeFalse();
        _queue.Done("a");
        await _queue.WhenDrained();
    }

    [Fact]
    public async Task The_snapshot_tells_depth_by_priority_and_running_times()
    {
        _queue.Add("a", 5);
        await TakeAsync();
        _queue.Add("b");
        _queue.Add("c");
        _queue.AddAfter("later", Second);
        _time.Advance(Second / 2);
        var snapshot = _queue.Snapshot();
        snapshot.DepthByPriority.ShouldBe(new Dictionary<int, int> { [0] = 2 });
        snapshot.LongestRunning.ShouldBe(Second / 2);
        snapshot.UnfinishedWork.ShouldBe(Second / 2);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private WorkQueue<string> Lanes(int perLane) =>
        new(new() { PerLane = perLane }, _time, laneOf: key => key.Split('/')[0]);

    private async Task<string> TakeAsync() => (await _queue.TakeAsync(Cancel))!.Key;

    private void IsEmpty() => _queue.Snapshot().DepthByPriority.ShouldBeEmpty();

    private async Task FailAsync(TimeSpan expectedWait)
    {
        _queue.AddRateLimited("a");
        _time.Advance(expectedWait - TimeSpan.FromMilliseconds(1));
        IsEmpty();
        _time.Advance(TimeSpan.FromMilliseconds(1));
        (await TakeAsync()).ShouldBe("a");
        _queue.Done("a");
    }
}
