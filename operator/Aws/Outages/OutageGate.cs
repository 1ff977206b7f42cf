using System.Globalization;

namespace SageMakerMonitorOperator.Aws.Outages;

/// <summary>
/// Shuts when an endpoint does not answer several times in a row; then one attempt at a time finds out whether it is
/// back. So the calls of an outage are bounded by its length, however many objects retry. One gate per client, that is
/// per credentials, Region and service: an account's outage is not another's.
/// </summary>
/// <param name="recovered">Called, outside any lock, when the endpoint answers again.</param>
internal sealed class OutageGate(TimeProvider time, Action? shut = null, Action? recovered = null)
{
    /// <summary>Failures in a row that make an outage.</summary>
    public const int Threshold = 5;

    /// <summary>Between two probes; doubled from a second up to this.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private int _failures;
    private DateTimeOffset _since;
    private string? _outage;
    private TimeSpan _pause;
    private long _pauseStarted;
    private bool _probing;

    /// <exception cref="OutageException">The gate is shut and it is not time for a probe.</exception>
    public void ThrowIfShut()
    {
        lock (_lock)
            ThrowIfShut_NeedsLock();
    }

    /// <exception cref="OutageException">As above; else the caller hands the pass back.</exception>
    public GatePass Enter()
    {
        lock (_lock)
        {
            ThrowIfShut_NeedsLock();
            if (_outage is null)
                return GatePass.Regular;
            _probing = true;
            return GatePass.Probe;
        }
    }

    /// <summary>Any answer counts, a refusal too. Also one to a call that went out before the gate shut.</summary>
    public void Answered(GatePass pass)
    {
        bool wasShut;
        lock (_lock)
        {
            wasShut = _outage is not null;
            (_failures, _outage) = (0, null);
            EndProbe_NeedsLock(pass);
        }
        if (wasShut)
            recovered?.Invoke();
    }

    /// <param name="detail">What happened instead of an answer.</param>
    public void Failed(GatePass pass, string detail)
    {
        bool shuts;
        lock (_lock)
        {
            if (_failures++ == 0)
                _since = time.GetUtcNow();
            shuts = _outage is null && _failures >= Threshold;
            if (shuts)
                Pause_NeedsLock(FirstPause);
            else if (pass == GatePass.Probe)
                Pause_NeedsLock(_pause * 2);
            // Late failures of calls that went out before change nothing, nor does the text: it ends up in every status.
            if (shuts)
                _outage = Text(_since, detail);
            EndProbe_NeedsLock(pass);
        }
        if (shuts)
            shut?.Invoke();
    }

    /// <summary>The attempt ended without saying anything about the endpoint.</summary>
    public void GivenUp(GatePass pass)
    {
        lock (_lock)
            EndProbe_NeedsLock(pass);
    }

    private void ThrowIfShut_NeedsLock()
    {
        if (_outage is not null && (_probing || time.GetElapsedTime(_pauseStarted) < _pause))
            throw new OutageException(_outage);
    }

    private void Pause_NeedsLock(TimeSpan pause)
    {
        _pause = pause < LongestPause ? pause : LongestPause;
        _pauseStarted = time.GetTimestamp();
    }

    private void EndProbe_NeedsLock(GatePass pass)
    {
        if (pass == GatePass.Probe)
            _probing = false;
    }

    private static string Text(DateTimeOffset since, string detail) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"no answer since {since.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ} ({detail}); asked again every {LongestPause.TotalSeconds} s at most, and all goes on by itself as soon as there is one"
        );
}
