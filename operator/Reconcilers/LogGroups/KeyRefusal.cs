using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.LogGroups;

/// <summary>CloudWatch Logs cannot use a key: its policy does not allow it, or not yet.</summary>
internal static class KeyRefusal
{
    private static readonly TimeSpan Propagation = TimeSpan.FromMinutes(5);

    /// <exception cref="ProblemException">Waiting: a policy takes a while to reach everywhere.</exception>
    public static async Task TellAsync(Task call, string keyArn)
    {
        try
        {
            await call;
        }
        catch (AwsFailure refused) when (IsOfKey(refused))
        {
            throw new ProblemException(
                new Problem(
                    ProblemKind.Waiting,
                    Reasons.ReferenceNotReady,
                    $"{refused.Message}. Let the policy of {keyArn} allow logs.{refused.Region}.amazonaws.com to kms:Encrypt*,"
                        + " kms:Decrypt*, kms:ReEncrypt*, kms:GenerateDataKey* and kms:Describe*, and see that the key is enabled;"
                        + " it is tried again"
                )
                {
                    Overdue = new(Propagation, "A policy that allows it would have reached CloudWatch Logs by now"),
                },
                refused
            );
        }
    }

    // AWS has one code for all that is wrong with a request.
    private static bool IsOfKey(AwsFailure refused) =>
        refused.Kind == AwsFailureKind.Invalid && refused.Message.Contains("KMS", StringComparison.OrdinalIgnoreCase);
}
