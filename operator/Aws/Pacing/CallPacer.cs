using System.Collections.Concurrent;

namespace SageMakerMonitorOperator.Aws.Pacing;

/// <summary>The queues of all accounts and Regions, made when first used.</summary>
/// <param name="share">Of AWS's quotas that this operator takes, so that other tools live too.</param>
internal sealed class CallPacer(CallQuotas quotas, double share, TimeProvider time) : IDisposable
{
    private readonly ConcurrentDictionary<CallBucket, CallQueue> _queues = new();

    public IEnumerable<(CallBucket Bucket, CallQueue Queue)> Queues =>
        _queues.Select(entry => (entry.Key, entry.Value));

    public CallQueue QueueOf(string accountId, string region, string service, string operation)
    {
        var quota = quotas.Of(service, operation);
        return _queues.GetOrAdd(
            new CallBucket(accountId, region, service, quota.Bucket),
            _ => new CallQueue(quota.PerSecond * share, time)
        );
    }

    public void Dispose()
    {
        foreach (var queue in _queues.Values)
            queue.Dispose();
    }
}
