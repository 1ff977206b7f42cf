using System.Collections.Concurrent;
using System.Threading.Channels;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Aws.Pacing;

namespace SageMakerMonitorOperator.Aws.Tests.Batching;

/// <summary>Answers batches when a test says so: every key from 0 up exists.</summary>
internal sealed class BatchSource
{
    private readonly Channel<Call> _calls = Channel.CreateUnbounded<Call>();
    private readonly ConcurrentQueue<(int Size, CallPriority Priority)> _seen = new();
    private readonly ConcurrentQueue<Call> _all = new();
    private volatile bool _answerAll;

    public IReadOnlyList<int> Sizes => [.. _seen.Select(call => call.Size)];

    public IReadOnlyList<CallPriority> Priorities => [.. _seen.Select(call => call.Priority)];

    public Func<IReadOnlyList<int>, AwsFailureKind?> Refuse { get; set; } = _ => null;

    /// <summary>Those on their way too.</summary>
    public void AnswerAll()
    {
        _answerAll = true;
        foreach (var call in _all)
            call.Answer();
    }

    public async Task<Call> NextAsync() => await _calls.Reader.ReadAsync(TestContext.Current.CancellationToken);

    public async Task<IReadOnlyDictionary<int, string>> ReadAsync(
        IReadOnlyList<int> keys,
        CancellationToken cancellationToken
    )
    {
        _seen.Enqueue((keys.Count, CallPriority.Current));
        var call = new Call(cancellationToken);
        _all.Enqueue(call);
        if (_answerAll)
            call.Answer();
        _calls.Writer.TryWrite(call);
        await call.Answered.WaitAsync(cancellationToken);
        if (Refuse(keys) is { } kind)
            throw new AwsFailure(new("CloudWatch", "DescribeAlarms", "eu-west-1"), new(kind, "Code", "because"));
        return keys.Where(key => key >= 0).ToDictionary(key => key, key => $"value {key}");
    }

    public sealed class Call(CancellationToken cancellationToken)
    {
        private readonly TaskCompletionSource _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Answered => _answer.Task;

        public bool Cancelled => cancellationToken.IsCancellationRequested;

        public void Answer() => _answer.TrySetResult();
    }
}
