using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.Failures;

namespace SageMakerMonitorOperator.Reconcilers.Problems;

/// <summary>Turns a failure of AWS into what it means for the object.</summary>
public static class AwsProblems
{
    /// <param name="deleting">The spec has no say any more in what AWS refuses.</param>
    public static Problem From(AwsFailure failure, bool deleting = false)
    {
        var (kind, reason, advice) = Classify(failure.Kind);
        if (deleting && reason == Reasons.Rejected)
        {
            advice = "Mend on AWS what it names; it is tried again";
        }

        return new Problem(kind, reason, $"{failure.Message}. {advice}");
    }

    /// <summary>Of several failures together: what somebody must act upon counts before what passes by itself.</summary>
    /// <param name="kinds">One at least, or what happened is not known and may pass.</param>
    /// <param name="message">What happened.</param>
    public static Problem Of(IEnumerable<AwsFailureKind> kinds, string message)
    {
        var (kind, reason, advice) = kinds
            .Append(AwsFailureKind.Unavailable)
            .Select(Classify)
            .MaxBy(problem => problem.Kind);
        return new Problem(kind, reason, $"{message}. {advice}");
    }

    private static (ProblemKind Kind, string Reason, string Advice) Classify(AwsFailureKind kind) =>
        kind switch
        {
            AwsFailureKind.Throttled => (ProblemKind.Transient, Reasons.Throttled, "It is tried again more slowly"),
            AwsFailureKind.Unavailable => (ProblemKind.Transient, Reasons.Unavailable, "It is tried again"),
            AwsFailureKind.Conflict => (ProblemKind.Transient, Reasons.Unavailable, "It is tried again"),
            AwsFailureKind.NotFound => (ProblemKind.Transient, Reasons.Unavailable, "It is looked up again"),
            AwsFailureKind.Denied => (
                ProblemKind.Denied,
                Reasons.AccessDenied,
                "Allow the operation to the account's credentials; it is tried again at every resync"
            ),
            AwsFailureKind.Credentials => (
                ProblemKind.Denied,
                Reasons.CredentialsInvalid,
                "Mend the credentials of the account that accountRef names; they are tried again at every resync"
            ),
            AwsFailureKind.QuotaExceeded => (
                ProblemKind.Stalled,
                Reasons.QuotaExceeded,
                "Ask AWS for a higher quota or remove what is not needed; it is tried again at every resync"
            ),
            _ => (ProblemKind.Stalled, Reasons.Rejected, "Correct the spec; it is tried again at every resync"),
        };
}
