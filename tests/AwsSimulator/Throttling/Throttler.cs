using System.Collections.Concurrent;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.Throttling;

/// <summary>Refuses what comes faster than <see cref="DocumentedRates"/>, per account, Region and operation.</summary>
public sealed class Throttler
{
    private readonly ConcurrentDictionary<
        (string AccountId, string Region, Rate Rate, string Operation),
        TokenBucket
    > buckets = new();
    private readonly bool enabledAtFirst;
    private readonly TimeProvider clock;
    private long refused;

    internal Throttler(bool enabled, TimeProvider clock)
    {
        enabledAtFirst = Enabled = enabled;
        this.clock = clock;
    }

    public bool Enabled { get; set; }

    /// <summary>How many calls it has refused.</summary>
    public long Refused => Interlocked.Read(ref refused);

    /// <exception cref="AwsException">The rate is exceeded.</exception>
    internal void Pass(AwsRequest request)
    {
        if (
            Enabled
            && DocumentedRates.Of(request.Service, request.Operation) is { } rate
            && !Bucket(request, rate).TryTake()
        )
        {
            Interlocked.Increment(ref refused);
            throw Refusals.RateExceeded(request);
        }
    }

    internal void Reset()
    {
        Enabled = enabledAtFirst;
        Interlocked.Exchange(ref refused, 0);
        buckets.Clear();
    }

    private TokenBucket Bucket(AwsRequest request, Rate rate) =>
        buckets.GetOrAdd(
            (request.AccountId, request.Region, rate, rate.IsShared ? "*" : request.Operation),
            key => new(key.Rate.PerSecond, clock)
        );
}
