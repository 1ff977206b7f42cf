namespace SageMakerMonitorOperator.AwsSimulator.Throttling;

/// <summary>Holds what flows in within a second, at least one call: AWS documents rates and no bursts. Unlike .NET's
/// own limiter it takes its time from outside.</summary>
internal sealed class TokenBucket(double perSecond, TimeProvider clock)
{
    private readonly double capacity = Math.Max(1, perSecond);
    private readonly Lock gate = new();
    private double tokens = Math.Max(1, perSecond);
    private long filledAt = clock.GetTimestamp();

    public bool TryTake()
    {
        lock (gate)
        {
            var now = clock.GetTimestamp();
            tokens = Math.Min(capacity, tokens + (clock.GetElapsedTime(filledAt, now).TotalSeconds * perSecond));
            filledAt = now;
            if (tokens < 1)
            {
                return false;
            }

            tokens--;
            return true;
        }
    }
}
