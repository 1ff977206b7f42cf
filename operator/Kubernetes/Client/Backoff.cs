namespace SageMakerMonitorOperator.Kubernetes.Client;

/// <summary>Doubling waits up to a limit, each shortened at random by up to a half so that clients spread out.</summary>
internal sealed class Backoff(TimeSpan initial, TimeSpan max, Func<double> random)
{
    private int _failures;

    public TimeSpan Next() => At(_failures++);

    public void Reset() => _failures = 0;

    /// <param name="failures">How many waits there were before this one.</param>
    public TimeSpan At(int failures)
    {
        var full = Math.Min(initial.TotalSeconds * Math.Pow(2, Math.Min(failures, 30)), max.TotalSeconds);
        return TimeSpan.FromSeconds(full * (1 - (random() / 2)));
    }
}
