using System.Collections.Concurrent;
using SageMakerMonitorOperator.Api.Accounts;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.Validation;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.Accounts;

/// <summary>
/// Credentials by account object, held against the declared account id before anything is written with them. Two account
/// objects share nothing, even where they say the same: one tenant's calls never ride on another's role.
/// </summary>
public sealed class AccountSessions(CredentialSource source, AwsConnectionFactory connections, TimeProvider time)
{
    /// <summary>Credentials that were accepted this long ago are not doubted because one call says that they are wrong.</summary>
    private static readonly TimeSpan Trust = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<AccountKey, LookUp> _lookUps = new();

    /// <summary>AWS did not accept credentials that it had accepted: the account should be verified again.</summary>
    public event EventHandler<AccountDoubtedEventArgs>? Doubted;

    /// <summary>For the objects that use the account; does not wait long.</summary>
    /// <exception cref="ProblemException">The credentials are missing or lead to another account, or AWS takes its time.</exception>
    /// <exception cref="AwsFailure">AWS did not answer or does not accept them.</exception>
    public async Task<AwsSession> OpenAsync(IAwsAccount account, string region, CancellationToken cancellationToken)
    {
        var verified = await Current(account).SoonAsync(cancellationToken);
        return new AwsSession(
            connections.Connect(verified.Loaded.Credentials, region, verified.Identity.AccountId),
            verified.Identity
        );
    }

    /// <summary>
    /// Reads the Secret anew, so that a changed one is picked up, and asks AWS whose the credentials are where that was not
    /// asked lately.
    /// </summary>
    /// <param name="account">The account.</param>
    /// <param name="lately">How long an answer of AWS is good for unchanged credentials.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ProblemException">The credentials are missing or lead to another account.</exception>
    /// <exception cref="AwsFailure">AWS did not answer or does not accept them.</exception>
    public async Task<VerifiedAccount> VerifyAsync(
        IAwsAccount account,
        TimeSpan lately,
        CancellationToken cancellationToken
    )
    {
        var current = Current(account);
        if (!current.IsDone)
        {
            return WithLease(await current.ResultAsync(cancellationToken));
        }

        var fresh = NewLookUp(account, current, lately);
        try
        {
            var verified = await fresh.ResultAsync(cancellationToken);
            Replace(account, current, fresh);
            return WithLease(verified);
        }
        catch (Exception failure) when (SaysSomething(failure))
        {
            Replace(account, current, fresh);
            throw;
        }
    }

    /// <summary>The AWS account that the credentials were seen to lead to; null where that is not known, or not any more.</summary>
    public string? VerifiedIdOf(IAwsAccount account) =>
        _lookUps.TryGetValue(AccountKey.Of(account), out var lookUp) && lookUp.IsOf(account)
            ? lookUp.Verified?.Identity.AccountId
            : null;

    /// <summary>Tells of an object's failure: wrong credentials may have been changed, or revoked, meanwhile.</summary>
    public void Heed(AccountKey key, AwsFailure failure)
    {
        if (
            failure.Kind == AwsFailureKind.Credentials
            && _lookUps.TryGetValue(key, out var lookUp)
            && lookUp.Verified is { } verified
            && time.GetUtcNow() - verified.At > Trust
        )
        {
            Doubted?.Invoke(this, new AccountDoubtedEventArgs(key));
        }
    }

    /// <summary>Forgets an account object that is gone.</summary>
    public void Forget(AccountKey key)
    {
        if (_lookUps.TryRemove(key, out var lookUp) && lookUp.Verified is { } verified)
        {
            connections.Forget(verified.Loaded.Credentials.Owner);
        }
    }

    // STS in trouble, or an API server in trouble, says nothing against credentials that work.
    private static bool SaysSomething(Exception failure) =>
        failure switch
        {
            AwsFailure aws => aws.Kind is not (AwsFailureKind.Throttled or AwsFailureKind.Unavailable),
            ProblemException problem => problem.Problem.Kind != ProblemKind.Transient,
            _ => false,
        };

    private void Replace(IAwsAccount account, LookUp old, LookUp fresh)
    {
        _lookUps[AccountKey.Of(account)] = fresh;
        if (
            old.Verified?.Loaded.Credentials.Owner is { } replaced
            && replaced != fresh.Verified?.Loaded.Credentials.Owner
        )
        {
            connections.Forget(replaced);
        }
    }

    private LookUp Current(IAwsAccount account)
    {
        var key = AccountKey.Of(account);
        if (_lookUps.TryGetValue(key, out var old) && !old.IsOf(account))
        {
            Forget(key);
        }

        return _lookUps.AddOrUpdate(
            key,
            _ => NewLookUp(account),
            (_, lookUp) => lookUp.IsStale ? NewLookUp(account, lookUp) : lookUp
        );
    }

    // Not any caller's token: the look-up belongs to all who wait for it, and AWS's own timeouts bound it.
    private LookUp NewLookUp(IAwsAccount account, LookUp? before = null, TimeSpan lately = default) =>
        new(account, () => FindAsync(account, before?.Verified, lately), before?.Failure, time);

    private async Task<VerifiedAccount> FindAsync(IAwsAccount account, VerifiedAccount? known, TimeSpan lately)
    {
        // The old servers store what breaks the rules; nothing of it may become a path or a request.
        if (AccountValidator.Validate(account) is { Count: > 0 } violations)
        {
            throw ProblemException.Stalled(Reasons.InvalidSpec, string.Join("; ", violations));
        }

        var loaded = await source.LoadAsync(account, CancellationToken.None);
        if (known?.Loaded.Version == loaded.Version)
        {
            // The same instance keeps its session.
            loaded = known.Loaded;
            if (time.GetUtcNow() - known.At < lately)
            {
                return known;
            }
        }

        return await VerifyAsync(account, loaded);
    }

    private async Task<VerifiedAccount> VerifyAsync(IAwsAccount account, LoadedCredentials loaded)
    {
        var region = account.Spec.DefaultRegion;
        var identity = await connections.GetCallerIdentityAsync(loaded.Credentials, region, CancellationToken.None);
        return identity.AccountId == account.Spec.AccountId
            ? new VerifiedAccount(loaded, identity, time.GetUtcNow())
            : throw ProblemException.Stalled(
                Reasons.AccountMismatch,
                $"{AccountKey.Of(account)} declares account {account.Spec.AccountId}, but its credentials lead to"
                    + $" {identity.AccountId} ({identity.Arn}); nothing is written. Mend the credentials, or declare the right account"
            );
    }

    private VerifiedAccount WithLease(VerifiedAccount verified) =>
        verified with
        {
            Lease = connections.LeaseOf(verified.Loaded.Credentials),
        };
}
