using System.Globalization;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.Credentials;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.Accounts;

/// <summary>What a look at an account says in its conditions; what is Synced for other kinds is CredentialsValid here.</summary>
internal static class AccountVerdict
{
    private const int NamedUsers = 5;

    private const string Good = "AWS accepts the credentials, and they lead to the declared account";

    public static Verdict Of(VerifiedAccount account) =>
        new(Statement.True(Reasons.Succeeded, Good), Validity(account.Lease));

    public static Verdict Of(Problem problem)
    {
        var verdict = Verdict.Of(new Outcome.Failed(problem));
        // Only where AWS could not be asked is it not known.
        return problem.Kind == ProblemKind.Transient ? verdict : verdict with { Synced = verdict.Ready };
    }

    /// <summary>The credentials stay as valid as they were.</summary>
    /// <param name="users">What the account waits for.</param>
    /// <param name="credentialsValid">What was said last; null when nothing was.</param>
    public static Verdict Terminating(IReadOnlyList<string> users, Condition? credentialsValid)
    {
        var named = string.Join(", ", users.Take(NamedUsers));
        var others = users.Count > NamedUsers ? $" and {users.Count - NamedUsers} more" : "";
        var ready = Statement.False(
            Reasons.Terminating,
            $"the deletion waits for {users.Count} object(s) that need the credentials: {named}{others}. Delete them,"
                + " let them name another account, or set their `spec.deletionPolicy: Retain` and delete them"
        );
        return new Verdict(
            ready,
            credentialsValid is null
                ? Statement.Unknown(Reasons.Terminating, "not looked at")
                : new Statement(credentialsValid.Status, credentialsValid.Reason, credentialsValid.Message)
        );
    }

    // No time of day while all is well: it would be a write for every renewal, and say nothing.
    private static Statement Validity(CredentialLease? lease) =>
        lease switch
        {
            null => Statement.True(Reasons.Succeeded, Good),
            { RenewalFailure: { } failure } => Statement.True(
                Reasons.RenewalFailing,
                $"the temporary credentials are valid until {Utc(lease.ExpiresAt)} and cannot be renewed: {failure.Message}. It is tried again"
            ),
            _ => Statement.True(
                Reasons.Succeeded,
                $"{Good}; temporary ones, of {Minutes(lease.Lifetime)} minutes each, renewed before they expire"
            ),
        };

    private static string Minutes(TimeSpan lifetime) =>
        Math.Round(lifetime.TotalMinutes).ToString(CultureInfo.InvariantCulture);

    private static string Utc(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
