using SageMakerMonitorOperator.Aws.Failures;

namespace SageMakerMonitorOperator.Aws.Batching;

/// <summary>Reads one batch, and finds out which of its keys AWS refuses.</summary>
internal static class Halving
{
    /// <summary>
    /// AWS refuses a batch as a whole, so a refused one is halved until the culprits are alone; at worst, when every key
    /// is refused, that is twice the calls of reading them one by one.
    /// </summary>
    /// <exception cref="AwsFailure">A failure that is no key's fault (throttling, no answer): nothing more is asked.</exception>
    public static async Task<IReadOnlyDictionary<TKey, ReadResult<TValue>>> ReadAsync<TKey, TValue>(
        IReadOnlyList<TKey> keys,
        Func<IReadOnlyList<TKey>, CancellationToken, Task<IReadOnlyDictionary<TKey, TValue>>> read,
        CancellationToken cancellationToken
    )
        where TKey : notnull
        where TValue : class
    {
        var results = new Dictionary<TKey, ReadResult<TValue>>(keys.Count);
        var parts = new Stack<IReadOnlyList<TKey>>([keys]);
        while (parts.TryPop(out var part))
        {
            try
            {
                var found = await read(part, cancellationToken);
                foreach (var key in part)
                    results[key] = new ReadResult<TValue>(found.GetValueOrDefault(key));
            }
            catch (AwsFailure refused) when (MayBeOneKeysFault(refused))
            {
                if (part.Count == 1)
                    results[part[0]] = new ReadResult<TValue>(null, refused);
                else
                    PushHalves(parts, part);
            }
        }
        return results;
    }

    private static bool MayBeOneKeysFault(AwsFailure failure) =>
        failure.Kind is AwsFailureKind.Denied or AwsFailureKind.Invalid;

    private static void PushHalves<TKey>(Stack<IReadOnlyList<TKey>> parts, IReadOnlyList<TKey> part)
    {
        var half = part.Count / 2;
        parts.Push([.. part.Skip(half)]);
        parts.Push([.. part.Take(half)]);
    }
}
