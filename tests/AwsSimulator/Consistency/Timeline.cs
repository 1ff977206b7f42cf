namespace SageMakerMonitorOperator.AwsSimulator.Consistency;

/// <summary>
/// Things by name, now and as they were. What it holds must not be changed in place. Its owner sees to it that one thread
/// uses it at a time.
/// </summary>
internal sealed class Timeline<T>(TimeProvider clock)
    where T : class
{
    private readonly SortedDictionary<string, List<Version>> versions = new(StringComparer.Ordinal);

    private sealed record Version(DateTimeOffset Since, T? Value);

    public T? Find(string name, TimeSpan lag = default) =>
        versions.TryGetValue(name, out var history) ? At(history, lag) : null;

    /// <summary>In the ordinal order of their names.</summary>
    public IEnumerable<T> All(TimeSpan lag = default) =>
        versions.Values.Select(history => At(history, lag)).OfType<T>();

    /// <summary>From now on; null ends it.</summary>
    public void Set(string name, T? value)
    {
        if (!versions.TryGetValue(name, out var history))
        {
            versions[name] = history = [];
        }

        history.Add(new(clock.GetUtcNow(), value));
    }

    /// <summary>As if it had always been so: no lag hides it.</summary>
    public void Rewrite(string name, T? value) => versions[name] = [new(DateTimeOffset.MinValue, value)];

    // Without lag the clock is not asked: two changes may share its tick.
    private T? At(List<Version> history, TimeSpan lag) =>
        lag <= TimeSpan.Zero
            ? history[^1].Value
            : history.FindLast(version => version.Since <= clock.GetUtcNow() - lag)?.Value;
}
