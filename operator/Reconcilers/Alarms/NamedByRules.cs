using SageMakerMonitorOperator.Kubernetes.Model;

namespace SageMakerMonitorOperator.Reconcilers.Alarms;

/// <summary>Which objects of one kind name which alarm by its name on AWS. Follows the cache; any thread may ask.</summary>
public sealed class NamedByRules
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ObjectKey, IReadOnlyList<string>> _names = [];
    private readonly Dictionary<string, HashSet<ObjectKey>> _namers = new(StringComparer.Ordinal);

    /// <summary>Takes over an object as it is now.</summary>
    /// <param name="key">Which one.</param>
    /// <param name="names">What it names; nothing when it is gone.</param>
    /// <returns>The names that it had before and has no more.</returns>
    public IReadOnlyList<string> Set(ObjectKey key, IEnumerable<string> names)
    {
        string[] now = [.. names.Distinct(StringComparer.Ordinal)];
        lock (_lock)
        {
            var before = _names.GetValueOrDefault(key, []);
            foreach (var name in before)
            {
                _namers[name].Remove(key);
                if (_namers[name].Count == 0)
                {
                    _namers.Remove(name);
                }
            }

            foreach (var name in now)
            {
                if (!_namers.TryGetValue(name, out var namers))
                {
                    _namers[name] = namers = [];
                }

                namers.Add(key);
            }

            _names[key] = now;
            if (now.Length == 0)
            {
                _names.Remove(key);
            }

            return [.. before.Except(now, StringComparer.Ordinal)];
        }
    }

    public IReadOnlyList<ObjectKey> NamersOf(string name)
    {
        lock (_lock)
        {
            return [.. _namers.GetValueOrDefault(name, [])];
        }
    }
}
