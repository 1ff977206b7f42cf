using System.Globalization;

namespace SageMakerMonitorOperator.AwsSimulator.Kms;

/// <summary>The keys and aliases of one account and region. Also the hand behind the operator's back.</summary>
public sealed class KeyStore
{
    private const string AwsManaged = "alias/aws/";

    private readonly Lock gate = new();
    private readonly Dictionary<string, Key> keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> aliases = new(StringComparer.Ordinal);
    private readonly string accountId;
    private readonly string region;
    private readonly TimeProvider clock;

    internal KeyStore(string accountId, string region, TimeProvider clock)
    {
        this.accountId = accountId;
        this.region = region;
        this.clock = clock;
    }

    /// <summary>Makes a key.</summary>
    /// <param name="alias">With <c>alias/</c>; it leads to the key from now on.</param>
    /// <returns>The key's ARN.</returns>
    public string Add(string? alias = null, string spec = Key.Symmetric)
    {
        var key = Create(spec, description: "");
        if (alias is not null)
        {
            Point(alias, key.Arn);
        }

        return key.Arn;
    }

    /// <summary>The alias leads to the key from now on, wherever it led before.</summary>
    /// <returns>False when there is no such key.</returns>
    public bool Point(string alias, string key)
    {
        lock (gate)
        {
            if (FindKey(key) is not { } found)
            {
                return false;
            }

            aliases[alias] = found.Id;
            return true;
        }
    }

    /// <returns>False when there is no such alias.</returns>
    public bool RemoveAlias(string alias)
    {
        lock (gate)
        {
            return aliases.Remove(alias);
        }
    }

    /// <param name="state">Such as Disabled or PendingDeletion.</param>
    /// <returns>False when there is no such key.</returns>
    public bool Change(string key, string state)
    {
        lock (gate)
        {
            if (FindKey(key) is not { } found)
            {
                return false;
            }

            keys[found.Id] = found with { State = state };
            return true;
        }
    }

    internal string ArnOf(string resource) => $"arn:aws:kms:{region}:{accountId}:{resource}";

    internal bool HasAlias(string alias)
    {
        lock (gate)
        {
            return aliases.ContainsKey(alias);
        }
    }

    /// <param name="key">Any form of AWS's.</param>
    internal Key? Find(string key)
    {
        lock (gate)
        {
            return FindKey(Local(key)) ?? FindByAlias(Local(key));
        }
    }

    internal Key Create(string spec, string description)
    {
        lock (gate)
        {
            var number = (keys.Count + 1).ToString("x8", CultureInfo.InvariantCulture);
            var key = new Key(accountId, region, $"{number}-12ab-34cd-56ef-1234567890ab")
            {
                Spec = spec,
                Description = description,
                CreatedAt = clock.GetUtcNow(),
            };
            keys[key.Id] = key;
            return key;
        }
    }

    private Key? FindKey(string key) =>
        keys.GetValueOrDefault(
            Local(key) is var local && local.StartsWith("key/", StringComparison.Ordinal) ? local[4..] : local
        );

    // "If you call the DescribeKey operation on a predefined AWS alias …, KMS associates the alias with an AWS managed key".
    private Key? FindByAlias(string alias)
    {
        if (!aliases.ContainsKey(alias) && alias.StartsWith(AwsManaged, StringComparison.Ordinal))
        {
            var key = Create(Key.Symmetric, description: "") with { Manager = "AWS" };
            keys[key.Id] = key;
            aliases[alias] = key.Id;
        }

        return aliases.TryGetValue(alias, out var id) ? keys[id] : null;
    }

    private string Local(string key)
    {
        var prefix = ArnOf("");
        return key.StartsWith(prefix, StringComparison.Ordinal) ? key[prefix.Length..] : key;
    }
}
