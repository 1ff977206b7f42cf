using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.CloudWatchLogs;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Policies;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.LogRetentions;

/// <summary>Changes the retention of log groups, one after the other: what fails at one does not stop the others.</summary>
internal sealed class RetentionWriter(
    RetentionServices services,
    RetentionReporter reporter,
    WriteMemory<(ObjectKey Key, string Group)> memory
)
{
    /// <exception cref="AwsFailure">A failure that is no one group's fault, or that all of them have.</exception>
    public async Task WriteAsync(
        RetentionPass pass,
        IReadOnlyList<GroupFinding> due,
        CancellationToken cancellationToken
    )
    {
        await reporter.AnnounceAsync(pass, due.Where(finding => finding.Shortens), cancellationToken);
        var written = new List<GroupFinding>();
        var refused = new List<AwsFailure>();
        try
        {
            foreach (var finding in due)
            {
                await TryAsync(pass, finding, written, refused, cancellationToken);
            }
        }
        finally
        {
            reporter.TellWritten(pass, written);
        }

        // The right to do it may be missing for all: to ask for thousands would only be noise.
        if (refused.Count == due.Count && refused.TrueForAll(failure => failure.Kind == AwsFailureKind.Denied))
        {
            throw refused[0];
        }
    }

    private async Task TryAsync(
        RetentionPass pass,
        GroupFinding finding,
        List<GroupFinding> written,
        List<AwsFailure> refused,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await SendAsync(pass, finding.Plan.Steps[0], cancellationToken);
            written.Add(finding);
            var repeated = memory.Written((pass.Key, finding.Name), pass.Generation, finding.Plan);
            services.Metrics.Written(RetentionServices.Kind, finding.Plan, IsDrift(pass, finding), repeated);
        }
        catch (AwsFailure failure) when (failure.Kind == AwsFailureKind.NotFound)
        {
            // Deleted meanwhile: it is read again, and not found then.
        }
        catch (AwsFailure failure) when (IsOneGroups(failure))
        {
            refused.Add(failure);
            pass.Failed(finding.Name, AwsProblems.From(failure));
        }
    }

    private static Task SendAsync(RetentionPass pass, Step step, CancellationToken cancellationToken) =>
        step.Request switch
        {
            PutRetentionPolicyRequest put => pass.Aws.Logs.PutRetentionPolicyAsync(put, cancellationToken),
            DeleteRetentionPolicyRequest delete => pass.Aws.Logs.DeleteRetentionPolicyAsync(delete, cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(step), step.Operation, "not a retention's step"),
        };

    private static bool IsOneGroups(AwsFailure failure) =>
        failure.Kind is not (AwsFailureKind.Throttled or AwsFailureKind.Unavailable or AwsFailureKind.Credentials);

    // A group that never expired is one that was made since, as a rule; of one with another value somebody took the setting.
    private static bool IsDrift(RetentionPass pass, GroupFinding finding) =>
        RetentionReporter.WasInSync(pass.Resource) && finding.Group!.RetentionInDays is not null;
}
