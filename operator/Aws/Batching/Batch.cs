using System.Diagnostics.CodeAnalysis;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Aws.Pacing;

namespace SageMakerMonitorOperator.Aws.Batching;

/// <summary>Keys to read together, and who waits for them. Guarded by its reader's lock while callers come and go.</summary>
[SuppressMessage("Reliability", "CA1001", Justification = "A source without a timer holds nothing.")]
internal sealed class Batch<TKey, TValue>
    where TKey : notnull
    where TValue : class
{
    private readonly Dictionary<TKey, TaskCompletionSource<TValue?>> _answers = [];
    private readonly CancellationTokenSource _abandoned = new();
    private int _callers;

    public int Count => _answers.Count;

    public IReadOnlyList<TKey> Keys => [.. _answers.Keys];

    /// <summary>That of the most urgent caller.</summary>
    public CallPriority Priority { get; private set; } = CallPriority.Sweep;

    /// <summary>Cancelled when the last caller has gone.</summary>
    public CancellationToken Abandoned => _abandoned.Token;

    public bool Contains(TKey key) => _answers.ContainsKey(key);

    public Task<TValue?> Add(TKey key, CallPriority priority)
    {
        _callers++;
        if (priority < Priority)
            Priority = priority;
        if (!_answers.TryGetValue(key, out var answer))
            _answers.Add(key, answer = new(TaskCreationOptions.RunContinuationsAsynchronously));
        return answer.Task;
    }

    /// <summary>A caller has its answer, or does not want it any more.</summary>
    /// <returns>True: it was the last one.</returns>
    public bool Leave() => --_callers == 0;

    public void Abandon() => _abandoned.Cancel();

    public void Complete(IReadOnlyDictionary<TKey, ReadResult<TValue>> results)
    {
        foreach (var (key, answer) in _answers)
        {
            var result = results[key];
            if (result.Failure is { } failure)
                Fail(answer, failure);
            else
                answer.TrySetResult(result.Value);
        }
    }

    public void Fail(Exception exception)
    {
        foreach (var answer in _answers.Values)
            Fail(answer, exception);
    }

    private static void Fail(TaskCompletionSource<TValue?> answer, Exception exception)
    {
        answer.TrySetException(exception);
        _ = answer.Task.Exception; // Seen, also where every caller has gone.
    }
}
