using SageMakerMonitorOperator.Aws.Batching;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Aws.Pacing;

namespace SageMakerMonitorOperator.Aws.Tests.Batching;

public sealed class BatchReaderTests
{
    private readonly BatchSource _source = new();
    private readonly BatchReader<int, string> _reader;

    public BatchReaderTests() => _reader = new BatchReader<int, string>(10, _source.ReadAsync);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_one_goes_alone_and_those_who_come_meanwhile_go_together()
    {
        var first = _reader.ReadAsync(0, Stop);
        var call = await _source.NextAsync();
        var others = Enumerable.Range(1, 8).Select(key => _reader.ReadAsync(key, Stop)).ToList();
        call.Answer();
        (await first).ShouldBe("value 0");
        (await _source.NextAsync()).Answer();
        (await Task.WhenAll(others)).ShouldBe(Enumerable.Range(1, 8).Select(key => $"value {key}"));
        _source.Sizes.ShouldBe([1, 8]);
    }

    [Fact]
    public async Task A_batch_holds_at_most_as_many_keys_as_AWS_takes_and_no_key_twice()
    {
        var first = _reader.ReadAsync(0, Stop);
        var call = await _source.NextAsync();
        var others = Enumerable.Range(0, 75).Select(i => _reader.ReadAsync(i % 25, Stop)).ToList();
        _source.AnswerAll();
        call.Answer();
        await Task.WhenAll(others.Append(first));
        _source.Sizes.ShouldAllBe(size => size <= 10);
        _source.Sizes.Sum().ShouldBeInRange(26, 76);
    }

    [Fact]
    public async Task Nobody_is_answered_by_a_call_sent_before_they_asked()
    {
        var before = _reader.ReadAsync(1, Stop);
        var call = await _source.NextAsync();
        var after = _reader.ReadAsync(1, Stop);
        call.Answer();
        await before;
        after.IsCompleted.ShouldBeFalse();
        (await _source.NextAsync()).Answer();
        (await after).ShouldBe("value 1");
    }

    [Fact]
    public async Task What_AWS_does_not_have_is_null()
    {
        _source.AnswerAll();
        (await _reader.ReadAsync(-1, Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task A_callers_cancellation_is_its_own()
    {
        using var cancelled = new CancellationTokenSource();
        var (leaver, stayer) = (_reader.ReadAsync(1, cancelled.Token), _reader.ReadAsync(1, Stop));
        await cancelled.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => leaver);
        _source.AnswerAll();
        (await stayer).ShouldBe("value 1");
    }

    [Fact]
    public async Task When_the_last_caller_has_gone_the_call_ends_and_the_next_is_not_its_victim()
    {
        using var cancelled = new CancellationTokenSource();
        var (one, call) = (_reader.ReadAsync(1, cancelled.Token), await _source.NextAsync());
        var two = _reader.ReadAsync(2, cancelled.Token);
        await cancelled.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => one);
        await Should.ThrowAsync<OperationCanceledException>(() => two);
        var next = _reader.ReadAsync(2, Stop);
        _source.AnswerAll();
        (await next).ShouldBe("value 2");
        call.Cancelled.ShouldBeTrue();
    }

    [Theory]
    [InlineData(AwsFailureKind.Denied)]
    [InlineData(AwsFailureKind.Invalid)]
    public async Task Only_the_culprit_fails_when_AWS_refuses_a_batch(AwsFailureKind kind)
    {
        _source.Refuse = keys => keys.Contains(5) ? kind : null;
        var reads = await TogetherAsync(Enumerable.Range(0, 10));
        foreach (var (read, key) in reads.Select((read, key) => (read, key)))
        {
            if (key == 5)
                (await Should.ThrowAsync<AwsFailure>(() => read)).Kind.ShouldBe(kind);
            else
                (await read).ShouldBe($"value {key}");
        }
        _source.Sizes.Count.ShouldBeLessThanOrEqualTo(1 + 9);
    }

    [Theory]
    [InlineData(AwsFailureKind.Throttled)]
    [InlineData(AwsFailureKind.Unavailable)]
    [InlineData(AwsFailureKind.Credentials)]
    public async Task A_failure_that_is_no_keys_fault_fails_all_without_another_call(AwsFailureKind kind)
    {
        _source.Refuse = keys => keys.Count > 1 ? kind : null;
        foreach (var read in await TogetherAsync(Enumerable.Range(0, 10)))
            (await Should.ThrowAsync<AwsFailure>(() => read)).Kind.ShouldBe(kind);
        _source.Sizes.ShouldBe([1, 10]);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(10, 1)]
    [InlineData(1001, 101)]
    public async Task A_sweep_takes_one_call_for_each_full_batch(int keys, int calls)
    {
        _source.AnswerAll();
        var results = await _reader.ReadManyAsync(Enumerable.Range(0, keys), Stop);
        results.Count.ShouldBe(keys);
        results.ShouldAllBe(result => result.Value.Value == $"value {result.Key}");
        _source.Sizes.Count.ShouldBe(calls);
    }

    [Fact]
    public async Task A_sweep_tells_the_culprits_from_the_others()
    {
        _source.AnswerAll();
        _source.Refuse = keys => keys.Contains(3) || keys.Contains(17) ? AwsFailureKind.Denied : null;
        var results = await _reader.ReadManyAsync(Enumerable.Range(0, 20), Stop);
        results.Where(result => result.Value.Failure is not null).Select(result => result.Key).ShouldBe([3, 17], true);
        results[4].Value.ShouldBe("value 4");
    }

    [Fact]
    public async Task A_sweep_that_is_cancelled_makes_no_further_call()
    {
        using var cancelled = new CancellationTokenSource();
        var sweep = _reader.ReadManyAsync(Enumerable.Range(0, 100), cancelled.Token);
        await _source.NextAsync();
        await cancelled.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => sweep);
        _source.Sizes.ShouldBe([10]);
    }

    [Fact]
    public async Task A_batch_is_as_urgent_as_its_most_urgent_caller()
    {
        Task[] reads = [ReadAs(CallPriority.Sweep, 0)];
        var first = await _source.NextAsync();
        reads = [.. reads, ReadAs(CallPriority.Resync, 1), ReadAs(CallPriority.UserEdit, 2)];
        _source.AnswerAll();
        first.Answer();
        await Task.WhenAll(reads);
        _source.Priorities.ShouldBe([CallPriority.Sweep, CallPriority.UserEdit]);
    }

    private async Task ReadAs(CallPriority priority, int key)
    {
        using (CallPriority.Use(priority))
            await _reader.ReadAsync(key, Stop);
    }

    /// <summary>One read goes first, so that the others find a batch on its way.</summary>
    private async Task<List<Task<string?>>> TogetherAsync(IEnumerable<int> keys)
    {
        var first = _reader.ReadAsync(1000, Stop);
        var call = await _source.NextAsync();
        var reads = keys.Select(key => _reader.ReadAsync(key, Stop)).ToList();
        _source.AnswerAll();
        call.Answer();
        await first;
        return reads;
    }
}
