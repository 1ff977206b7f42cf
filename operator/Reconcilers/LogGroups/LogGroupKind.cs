using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.LogGroups;
using SageMakerMonitorOperator.Api.Validation;
using SageMakerMonitorOperator.Aws.CloudWatchLogs;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Kubernetes.Schema;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Planning;
using AwsLogGroup = SageMakerMonitorOperator.Aws.CloudWatchLogs.LogGroup;
using LogGroup = SageMakerMonitorOperator.Api.LogGroups.LogGroup;

namespace SageMakerMonitorOperator.Reconcilers.LogGroups;

/// <summary>LogGroup: a group of CloudWatch Logs, but for its retention and filters.</summary>
public sealed class LogGroupKind : IAwsResourceKind<LogGroup, LogGroupStatus, ObservedLogGroup>
{
    public string Kind => nameof(LogGroup);

    public string? TaggedType => "logs:log-group";

    /// <summary>With a group its log events would be gone for good.</summary>
    public DeletionPolicy DefaultDeletionPolicy => DeletionPolicy.Retain;

    public IReadOnlyList<Violation> Validate(LogGroup resource) => LogGroupValidator.Instance.Validate(resource);

    public IEnumerable<string> Keys(LogGroup resource) => resource.Spec.KmsKeyId is { } key ? [key] : [];

    /// <summary>The key, which others can put too.</summary>
    public IEnumerable<OwnedPart> Parts(Intent<LogGroup> intent, ObservedLogGroup? observed)
    {
        var desired = DesiredLogGroup.Of(intent);
        var found = observed is null ? null : LogGroupPlanner.KeyOf(observed);
        var key = desired.KeyArn ?? (found is not null && desired.OwnKeys.Contains(found) ? found : null);
        return key is null ? [] : [new OwnedPart { Type = DesiredLogGroup.KeyPart, Id = key }];
    }

    /// <summary>
    /// A group that is to be deleted may be made anew by the service that logs to it, before it is seen to be gone: then ours
    /// is gone.
    /// </summary>
    public async Task<ObservedLogGroup?> ObserveAsync(
        AwsConnection aws,
        Sought<LogGroup> sought,
        CancellationToken cancellationToken
    )
    {
        if (await aws.LogGroups.FindAsync(sought.Identity.Name, cancellationToken) is not { } group)
        {
            return null;
        }

        var arn = ArnOf(group, sought.Identity);
        var tags = sought.KnownTags ?? await LogGroupTags.ReadAsync(aws, arn, cancellationToken);
        var observed = new ObservedLogGroup(group, arn, tags);
        return sought.Deleting && observed.IsAnotherThan(sought.Resource.Status) && OwnerTags.In(tags).Count == 0
            ? null
            : observed;
    }

    public async Task<IReadOnlyList<Observation<ObservedLogGroup>>> ObserveManyAsync(
        AwsConnection aws,
        IReadOnlyList<Sought<LogGroup>> sought,
        CancellationToken cancellationToken
    )
    {
        var found = await aws.LogGroups.FindManyAsync(sought.Select(one => one.Identity.Name), cancellationToken);
        return
        [
            .. sought.Select(one =>
                found[one.Identity.Name] is { Value: { } group }
                    ? new(new ObservedLogGroup(group, ArnOf(group, one.Identity), one.KnownTags!))
                    : new Observation<ObservedLogGroup>(null, found[one.Identity.Name].Failure)
            ),
        ];
    }

    public Plan Plan(Intent<LogGroup> intent, ObservedLogGroup? observed) =>
        LogGroupPlanner.Plan(DesiredLogGroup.Of(intent), intent.Tags, observed);

    public Plan PlanDeletion(LogGroup resource, ObservedLogGroup observed) =>
        LogGroupPlanner.Delete(observed.Group.LogGroupName, resource.Spec.DeletionProtectionEnabled, observed);

    public Plan PlanRelease(LogGroup resource, ObservedLogGroup observed) => LogGroupTags.Release(observed);

    public async Task<object?> ApplyAsync(AwsConnection aws, Step step, CancellationToken cancellationToken)
    {
        await (
            step.Request switch
            {
                CreateLogGroupRequest { KmsKeyId: { } key } request => KeyRefusal.TellAsync(
                    aws.Logs.CreateLogGroupAsync(request, cancellationToken),
                    key
                ),
                CreateLogGroupRequest request => aws.Logs.CreateLogGroupAsync(request, cancellationToken),
                AssociateKmsKeyRequest request => KeyRefusal.TellAsync(
                    aws.Logs.AssociateKmsKeyAsync(request, cancellationToken),
                    request.KmsKeyId
                ),
                DisassociateKmsKeyRequest request => aws.Logs.DisassociateKmsKeyAsync(request, cancellationToken),
                PutLogGroupDeletionProtectionRequest request => aws.Logs.PutLogGroupDeletionProtectionAsync(
                    request,
                    cancellationToken
                ),
                DeleteLogGroupRequest request => aws.Logs.DeleteLogGroupAsync(request, cancellationToken),
                TagResourceRequest request => aws.Logs.TagResourceAsync(request, cancellationToken),
                UntagResourceRequest request => aws.Logs.UntagResourceAsync(request, cancellationToken),
                _ => throw new ArgumentOutOfRangeException(
                    nameof(step),
                    step.Operation,
                    "it is no step of a log group"
                ),
            }
        );
        return null;
    }

    public LogGroupStatus Report(LogGroupStatus status, ObservedLogGroup? observed, IReadOnlyList<object> answers) =>
        status with
        {
            LogGroup = observed is null
                ? null
                : new LogGroupState
                {
                    LogGroupClass = observed.Group.LogGroupClass,
                    CreatedAt = observed.CreatedAt,
                    KmsKeyArn = LogGroupPlanner.KeyOf(observed),
                    DeletionProtectionEnabled = observed.Group.DeletionProtectionEnabled,
                },
        };

    // Stand-ins leave one of the two out, or both.
    private static string ArnOf(AwsLogGroup group, AwsResourceIdentity identity) =>
        LogGroupArns.Trim(
            Canonical.Text(group.LogGroupArn)
                ?? Canonical.Text(group.Arn)
                ?? LogGroupArns.Of(identity.Partition, identity.Region, identity.AccountId, identity.Name)
        );
}
