using System.Collections.Concurrent;
using SageMakerMonitorOperator.Api.Accounts;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Credentials;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Aws.SecurityToken;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.Accounts;

/// <summary>
/// Credentials by account object: loaded once, and held against the declared account id before anything is written
/// with them. Objects that need the same account at the same time share one look-up.
/// </summary>
public sealed class AccountSessions(CredentialSource source, AwsConnectionFactory connections, TimeProvider time)
{
    /// <summary>How long a failed look-up answers for the next ones: a thousand objects must not ask STS a thousand times.</summary>
    private static readonly TimeSpan FailureLifetime = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <exception cref="ProblemException">The credentials are missing or lead to another account.</exception>
    /// <exception cref="Aws.Failures.AwsFailure">AWS did not answer or does not accept them.</exception>
    public async Task<AwsSession> OpenAsync(
        ClusterAwsAccount account,
        string region,
        CancellationToken cancellationToken
    )
    {
        var verified = await Current(account).Verified.Value.WaitAsync(cancellationToken);
        return new AwsSession(
            connections.Connect(verified.Credentials, region, verified.Identity.AccountId),
            verified.Identity
        );
    }

    /// <summary>Loads the credentials anew, so that a changed Secret is picked up, and asks AWS whose they are.</summary>
    public async Task<AwsIdentity> VerifyAsync(ClusterAwsAccount account, CancellationToken cancellationToken)
    {
        var fresh = NewEntry(account);
        try
        {
            var verified = await fresh.Verified.Value.WaitAsync(cancellationToken);
            Replace(account, fresh, verified.Credentials);
            return verified.Identity;
        }
        catch (AwsFailure failure) when (failure.Kind is AwsFailureKind.Throttled or AwsFailureKind.Unavailable)
        {
            // STS in trouble says nothing against credentials that work.
            throw;
        }
        catch (ProblemException failure) when (failure.Problem.Kind == ProblemKind.Transient)
        {
            // Nor does an API server in trouble.
            throw;
        }
        catch (Exception failure) when (failure is ProblemException or AwsFailure)
        {
            Replace(account, fresh, credentials: null);
            throw;
        }
    }

    /// <summary>Forgets an account object that is gone.</summary>
    public void Forget(string name) => _entries.TryRemove(name, out _);

    private void Replace(ClusterAwsAccount account, Entry fresh, AwsCredentials? credentials)
    {
        var old = _entries.GetValueOrDefault(account.Metadata.Name);
        _entries[account.Metadata.Name] = fresh;
        if (old?.Credentials is { } replaced && replaced != credentials)
        {
            connections.Forget(replaced);
        }
    }

    private Entry Current(ClusterAwsAccount account) =>
        _entries.AddOrUpdate(
            account.Metadata.Name,
            _ => NewEntry(account),
            (_, entry) => IsUsable(entry, account) ? entry : NewEntry(account)
        );

    private bool IsUsable(Entry entry, ClusterAwsAccount account) =>
        entry.Uid == account.Metadata.Uid
        && entry.Generation == account.Metadata.Generation
        && !(entry.FailedAt is { } failedAt && time.GetUtcNow() - failedAt > FailureLifetime);

    // Not any caller's token: the look-up belongs to all who wait for it, and AWS's own timeouts bound it.
    private Entry NewEntry(ClusterAwsAccount account) =>
        new(account.Metadata.Uid, account.Metadata.Generation, entry => LoadAsync(account, entry));

    // The lifetime of a failure begins when it is known: against a dead endpoint the look-up alone takes longer.
    private async Task<Verified> LoadAsync(ClusterAwsAccount account, Entry entry)
    {
        try
        {
            return await LoadAsync(account, CancellationToken.None);
        }
        catch
        {
            entry.FailedAt = time.GetUtcNow();
            throw;
        }
    }

    private async Task<Verified> LoadAsync(ClusterAwsAccount account, CancellationToken cancellationToken)
    {
        var credentials = await source.LoadAsync(account, cancellationToken);
        var identity = await connections.GetCallerIdentityAsync(
            credentials,
            account.Spec.DefaultRegion,
            cancellationToken
        );
        return identity.AccountId == account.Spec.AccountId
            ? new Verified(credentials, identity)
            : throw ProblemException.Stalled(
                Reasons.AccountMismatch,
                $"ClusterAwsAccount '{account.Metadata.Name}' declares account {account.Spec.AccountId}, but its credentials lead to"
                    + $" {identity.AccountId} ({identity.Arn}); nothing is written. Mend the credentials, or declare the right account"
            );
    }

    private sealed record Verified(AwsCredentials Credentials, AwsIdentity Identity);

    private sealed class Entry
    {
        private long _failedAt;

        public Entry(string? uid, long generation, Func<Entry, Task<Verified>> load)
        {
            Uid = uid;
            Generation = generation;
            Verified = new Lazy<Task<Verified>>(() => load(this));
        }

        public string? Uid { get; }
        public long Generation { get; }
        public Lazy<Task<Verified>> Verified { get; }

        /// <summary>Null until they are known to lead to the account.</summary>
        public AwsCredentials? Credentials =>
            Verified is { IsValueCreated: true, Value: { IsCompletedSuccessfully: true } known }
                ? known.GetAwaiter().GetResult().Credentials
                : null;

        /// <summary>Null while it has not failed. Read and written by many threads, hence ticks.</summary>
        public DateTimeOffset? FailedAt
        {
            get => Volatile.Read(ref _failedAt) is var ticks and not 0 ? new(ticks, TimeSpan.Zero) : null;
            set => Volatile.Write(ref _failedAt, value?.UtcTicks ?? 0);
        }
    }
}
