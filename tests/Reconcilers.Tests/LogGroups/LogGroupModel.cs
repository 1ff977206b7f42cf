using SageMakerMonitorOperator.Aws.CloudWatchLogs;
using SageMakerMonitorOperator.Reconcilers.LogGroups;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.Tests.LogGroups;

/// <summary>One log group on AWS.</summary>
internal sealed class LogGroupModel
{
    public LogGroup? Group { get; set; }

    public Dictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);

    public void Apply(Step step)
    {
        switch (step.Request)
        {
            case CreateLogGroupRequest create:
                Group.ShouldBeNull("ResourceAlreadyExistsException");
                Group = new LogGroup
                {
                    LogGroupName = create.LogGroupName,
                    KmsKeyId = create.KmsKeyId,
                    LogGroupClass = create.LogGroupClass!,
                    DeletionProtectionEnabled = create.DeletionProtectionEnabled == true,
                };
                Put(create.Tags!);
                break;
            case AssociateKmsKeyRequest associate:
                Group = Group! with { KmsKeyId = associate.KmsKeyId };
                break;
            case DisassociateKmsKeyRequest:
                Group = Group! with { KmsKeyId = null };
                break;
            case PutLogGroupDeletionProtectionRequest protect:
                Group = Group! with { DeletionProtectionEnabled = protect.DeletionProtectionEnabled };
                break;
            case TagResourceRequest tag:
                tag.ResourceArn.ShouldBe(LogGroupObject.Arn);
                Put(tag.Tags);
                break;
            case UntagResourceRequest untag:
                untag.TagKeys.ToList().ForEach(key => Tags.Remove(key));
                break;
            case DeleteLogGroupRequest:
                Group!.DeletionProtectionEnabled.ShouldBeFalse("ValidationException");
                Group = null;
                Tags.Clear();
                break;
        }
    }

    /// <param name="form">Another way to say the same.</param>
    public ObservedLogGroup? Observe(bool form = false) =>
        Group is null
            ? null
            : new(
                Group with
                {
                    KmsKeyId = Group.KmsKeyId ?? (form ? "" : null),
                    StoredBytes = form ? 4096 : 0,
                    RetentionInDays = form ? 30 : null,
                },
                LogGroupObject.Arn,
                new Dictionary<string, string>(Tags, StringComparer.Ordinal)
            );

    private void Put(IReadOnlyDictionary<string, string> tags)
    {
        foreach (var (key, value) in tags)
        {
            Tags[key] = value;
        }
    }
}
