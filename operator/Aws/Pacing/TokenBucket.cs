namespace SageMakerMonitorOperator.Aws.Pacing;

/// <summary>
/// Spaces calls of one rate. It holds one token at most, because AWS documents no burst. Each time AWS throttles all the
/// same (other tools live from the same quota) the rate halves, and then grows back at a constant pace. Not thread safe.
/// </summary>
/// <remarks>System.Threading.RateLimiting knows neither priorities, nor a TimeProvider, nor a rate that changes.</remarks>
/// <param name="fullRate">Calls a second.</param>
internal sealed class TokenBucket(double fullRate, TimeProvider time)
{
    /// <summary>From nothing to the full rate.</summary>
    public static readonly TimeSpan Recovery = TimeSpan.FromMinutes(1);

    /// <summary>How long nothing goes out after a throttled call.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Part of the full rate that always remains, or there would be nothing to learn from.</summary>
    public const double LeastPart = 1.0 / 16;

    private readonly long _start = time.GetTimestamp();
    private TimeSpan _next;
    private TimeSpan _reducedAt;
    private double _reducedBy;
    private int _reductions;

    /// <summary>Calls a second, now.</summary>
    public double Rate => fullRate - Math.Max(0, _reducedBy - (fullRate * ((Now - _reducedAt) / Recovery)));

    /// <summary>Until the next token is there.</summary>
    public TimeSpan Wait => _next > Now ? _next - Now : TimeSpan.Zero;

    private TimeSpan Now => time.GetElapsedTime(_start);

    public bool TryTake(out CallToken token)
    {
        token = new CallToken(_reductions);
        var now = Now;
        if (now < _next)
            return false;
        _next = now + Interval(Rate);
        return true;
    }

    /// <summary>AWS throttled the call that this token let out.</summary>
    public void Throttled(CallToken token)
    {
        // Calls that went out before the rate was reduced say nothing about the reduced one.
        if (token.Reductions != _reductions)
            return;
        var now = Now;
        (_reducedBy, _reducedAt) = (fullRate - Math.Max(Rate / 2, fullRate * LeastPart), now);
        _reductions++;
        if (_next < now + Pause)
            _next = now + Pause;
    }

    /// <summary>Rounded up: a tick less would be more than the rate allows.</summary>
    private static TimeSpan Interval(double rate) =>
        TimeSpan.FromTicks((long)Math.Ceiling(TimeSpan.TicksPerSecond / rate));
}
