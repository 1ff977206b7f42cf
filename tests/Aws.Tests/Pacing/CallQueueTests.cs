using Microsoft.Extensions.Time.Testing;
using SageMakerMonitorOperator.Aws.Pacing;

namespace SageMakerMonitorOperator.Aws.Tests.Pacing;

public sealed class CallQueueTests : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly FakeTimeProvider _time = new();
    private readonly CallQueue _queue;

    public CallQueueTests() => _queue = new CallQueue(10, _time);

    [Fact]
    public void The_first_call_goes_at_once_and_the_next_after_the_interval()
    {
        var (first, second) = (Take(), Take());
        (first.IsCompleted, second.IsCompleted).ShouldBe((true, false));
        _time.Advance(Interval - TimeSpan.FromMilliseconds(1));
        second.IsCompleted.ShouldBeFalse();
        _time.Advance(TimeSpan.FromMilliseconds(1));
        second.IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Fact]
    public void A_full_queue_is_served_by_priority_and_then_by_arrival()
    {
        _ = Take();
        CallPriority[] arrivals =
        [
            CallPriority.Sweep,
            CallPriority.Resync,
            CallPriority.UserEdit,
            CallPriority.Sweep,
            CallPriority.UserEdit,
            CallPriority.Resync,
        ];
        var waiting = arrivals.Select(Take).ToList();
        ServedOneByOne(waiting).ShouldBe([2, 4, 1, 5, 0, 3]);
    }

    [Fact]
    public void A_cancelled_waiter_gives_up_its_place_and_takes_no_token()
    {
        using var cancelled = new CancellationTokenSource();
        _ = Take();
        var leaver = _queue.TakeAsync(CallPriority.UserEdit, cancelled.Token);
        var stayer = Take();
        cancelled.Cancel();
        (leaver.IsCanceled, _queue.Length).ShouldBe((true, 1));
        _time.Advance(Interval);
        stayer.IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Fact]
    public void Who_is_cancelled_already_does_not_queue_up()
    {
        _queue.TakeAsync(CallPriority.UserEdit, new CancellationToken(canceled: true)).IsCanceled.ShouldBeTrue();
        _queue.Length.ShouldBe(0);
        Take().IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Fact]
    public async Task While_AWS_throttles_nothing_goes_out_until_the_pause_is_over()
    {
        var throttled = await Take();
        var waiting = Take();
        _queue.Throttled(throttled);
        _time.Advance(TokenBucket.Pause - TimeSpan.FromMilliseconds(1));
        waiting.IsCompleted.ShouldBeFalse();
        _time.Advance(TimeSpan.FromMilliseconds(1));
        waiting.IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Seeds.Twenty), MemberType = typeof(Seeds))]
    public void Whatever_arrives_and_leaves_the_rate_holds_and_nobody_is_forgotten(int seed)
    {
        var random = new Random(seed);
        var (calls, open) = (
            new List<DateTimeOffset>(),
            new List<(Task<CallToken> Task, CancellationTokenSource Cts)>()
        );
        for (var i = 0; i < 500; i++)
        {
            var cts = new CancellationTokenSource();
            open.Add((_queue.TakeAsync((CallPriority)random.Next(3), cts.Token), cts));
            if (random.Next(4) == 0)
                open[random.Next(open.Count)].Cts.Cancel();
            Settle(open, calls);
            _time.Advance(TimeSpan.FromMilliseconds(random.Next(150)));
            Settle(open, calls);
        }
        for (; _queue.Length > 0; Settle(open, calls))
            _time.Advance(TimeSpan.FromMilliseconds(1));
        open.ShouldBeEmpty();
        Windows.ShouldHoldAtMost(calls, rate: 10);
    }

    public void Dispose() => _queue.Dispose();

    private void Settle(List<(Task<CallToken> Task, CancellationTokenSource Cts)> open, List<DateTimeOffset> calls)
    {
        calls.AddRange(open.Where(call => call.Task.IsCompletedSuccessfully).Select(_ => _time.GetUtcNow()));
        open.RemoveAll(call => call.Task.IsCompleted);
    }

    private Task<CallToken> Take(CallPriority priority = CallPriority.Resync) =>
        _queue.TakeAsync(priority, TestContext.Current.CancellationToken);

    private List<int> ServedOneByOne(List<Task<CallToken>> waiting)
    {
        var served = new List<int>();
        while (served.Count < waiting.Count)
        {
            _time.Advance(Interval);
            served.Add(Enumerable.Range(0, waiting.Count).Except(served).Single(i => waiting[i].IsCompleted));
        }
        return served;
    }
}
