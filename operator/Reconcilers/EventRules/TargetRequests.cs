using SageMakerMonitorOperator.Api.EventRules;
using SageMakerMonitorOperator.Aws.EventBridge;
using SageMakerMonitorOperator.Reconcilers.Problems;
using SageMakerMonitorOperator.Reconcilers.References;
using Spec = SageMakerMonitorOperator.Api.EventRules;

namespace SageMakerMonitorOperator.Reconcilers.EventRules;

/// <summary>Targets as PutTargets takes them.</summary>
internal static class TargetRequests
{
    /// <exception cref="ProblemException">A topic cannot be used, or not yet; see <see cref="IReferences.ArnOf"/>.</exception>
    public static IReadOnlyList<Target> All(
        IReadOnlyList<EventTarget>? targets,
        Referrer referrer,
        IReferences references
    ) => [.. (targets ?? []).Select(target => Of(target, ArnOf(target, referrer, references)))];

    private static string ArnOf(EventTarget target, Referrer referrer, IReferences references) =>
        target.Arn ?? references.ArnOf($"spec.{TargetFields.FieldOf(target.Id)}.topicRef", target.Topic!, referrer);

    private static Target Of(EventTarget target, string arn) =>
        new()
        {
            Id = target.Id,
            Arn = arn,
            RoleArn = target.RoleArn,
            Input = target.InputJson ?? (target.Input is { } input ? EventPatternText.Minified(input) : null),
            InputPath = target.InputPath,
            InputTransformer = Transformer(target.InputTransformer),
            RetryPolicy = target.RetryPolicy is { } retry
                ? new()
                {
                    MaximumRetryAttempts = retry.MaximumRetryAttempts,
                    MaximumEventAgeInSeconds = retry.MaximumEventAgeInSeconds,
                }
                : null,
            DeadLetterConfig = target.DeadLetterConfig is { } queue ? new() { Arn = queue.Arn } : null,
            KinesisParameters = target.KinesisParameters is { } kinesis
                ? new() { PartitionKeyPath = kinesis.PartitionKeyPath }
                : null,
            RunCommandParameters = ParameterRequests.RunCommand(target.RunCommandParameters),
            EcsParameters = ParameterRequests.Ecs(target.EcsParameters),
            BatchParameters = ParameterRequests.Batch(target.BatchParameters),
            SqsParameters = target.SqsParameters is { } sqs ? new() { MessageGroupId = sqs.MessageGroupId } : null,
            HttpParameters = ParameterRequests.Http(target.HttpParameters),
            RedshiftDataParameters = ParameterRequests.Redshift(target.RedshiftDataParameters),
            SageMakerPipelineParameters = ParameterRequests.Pipeline(target.SageMakerPipelineParameters),
            AppSyncParameters = target.AppSyncParameters is { } appSync
                ? new() { GraphQLOperation = appSync.GraphQLOperation }
                : null,
        };

    private static Aws.EventBridge.InputTransformer? Transformer(Spec.InputTransformer? transformer) =>
        transformer is null
            ? null
            : new()
            {
                InputPathsMap = transformer.InputPathsMap is { Count: > 0 } paths ? paths : null,
                InputTemplate = transformer.InputTemplate,
            };
}
