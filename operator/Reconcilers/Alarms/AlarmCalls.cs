using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.Alarms;

/// <summary>Calls that alarms of every type have in common.</summary>
internal static class AlarmCalls
{
    /// <exception cref="ProblemException">Waiting: a composite alarm needs it, one that ParentsOfAlarmName does not tell of, such as one that it suppresses.</exception>
    public static async Task DeleteAsync(
        AwsConnection aws,
        DeleteAlarmsRequest request,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await aws.CloudWatch.DeleteAlarmsAsync(request, cancellationToken);
        }
        catch (AwsFailure failure) when (IsNeeded(failure))
        {
            throw ProblemException.Waiting(
                Reasons.InUse,
                $"{failure.Message}. Delete the composite alarms that name it in their rules or as their suppressor, or take it out of them"
            );
        }
    }

    private static bool IsNeeded(AwsFailure failure) =>
        failure.Kind is AwsFailureKind.Invalid or AwsFailureKind.Conflict
        && failure.Message.Contains("composite alarm(s) depending on", StringComparison.Ordinal);
}
