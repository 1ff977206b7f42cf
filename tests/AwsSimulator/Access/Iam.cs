using System.Collections.Concurrent;

namespace SageMakerMonitorOperator.AwsSimulator.Access;

/// <summary>
/// The access keys, roles and OIDC providers of all accounts. What is put here holds from the next call on.
/// </summary>
public sealed class Iam
{
    private readonly ConcurrentDictionary<string, AccessKey> keys = new();
    private readonly ConcurrentDictionary<string, Role> roles = new();
    private readonly ConcurrentDictionary<string, OidcProvider> providers = new();

    private readonly SimulatorOptions options;

    internal Iam(SimulatorOptions options)
    {
        this.options = options;
        Reset();
    }

    internal string DefaultAccount => options.DefaultAccount;

    public void Put(AccessKey key) => keys[key.Id] = key;

    public void Put(Role role) => roles[role.Arn] = role;

    public void Put(OidcProvider provider) => providers[provider.Arn] = provider;

    public bool RemoveAccessKey(string id) => keys.TryRemove(id, out _);

    /// <summary>Ends a temporary key before its time.</summary>
    /// <returns>False when there is no such key.</returns>
    public bool Expire(string id)
    {
        if (FindAccessKey(id) is not { } key)
        {
            return false;
        }

        Put(key with { Expiration = DateTimeOffset.UnixEpoch });
        return true;
    }

    public bool RemoveRole(string arn) => roles.TryRemove(arn, out _);

    /// <summary>Forgets all that was put since the start, temporary keys too.</summary>
    internal void Reset()
    {
        keys.Clear();
        roles.Clear();
        providers.Clear();
        PutAdministrator("testing", DefaultAccount);
        foreach (var (key, account) in options.Accounts)
        {
            PutAdministrator(key, account);
        }

        foreach (var key in options.AccessKeys)
        {
            Put(key);
        }

        foreach (var role in options.Roles)
        {
            Put(role);
        }

        foreach (var provider in options.OidcProviders)
        {
            Put(provider);
        }
    }

    internal AccessKey? FindAccessKey(string id) => keys.GetValueOrDefault(id);

    internal Role? FindRole(string arn) => roles.GetValueOrDefault(arn);

    internal OidcProvider? FindProvider(string accountId, string issuer) =>
        providers.Values.FirstOrDefault(provider => provider.AccountId == accountId && provider.Issuer == issuer);

    /// <summary>A key that nobody knows is logged under the default account, and refused.</summary>
    internal string AccountOf(string accessKeyId) => FindAccessKey(accessKeyId)?.Principal.AccountId ?? DefaultAccount;

    private void PutAdministrator(string key, string account) =>
        Put(new AccessKey(key, key, Principal.Administrator(account, key)));
}
