using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.EventRules;

/// <summary>What PutTargets demands across the fields of a target (AWS API reference, PutTargets and Target).</summary>
internal static class EventTargetRules
{
    private const string Inputs =
        "has(self.input), has(self.inputJson), has(self.inputPath), has(self.inputTransformer)";

    private const string NeedsRole =
        "self.arn.matches('^arn:[^:]+:(kinesis|states|ecs|batch|codebuild|codepipeline|sagemaker|execute-api):') || self.arn.matches('^arn:[^:]+:events:[^:]*:[^:]*:event-bus/')";

    /// <summary>Which parameters go with ARNs of which services.</summary>
    private static readonly (string Field, string Services, Func<EventTarget, bool> IsSet)[] Parameters =
    [
        ("kinesisParameters", "kinesis", target => target.KinesisParameters is not null),
        ("runCommandParameters", "ssm", target => target.RunCommandParameters is not null),
        ("ecsParameters", "ecs", target => target.EcsParameters is not null),
        ("batchParameters", "batch", target => target.BatchParameters is not null),
        ("sqsParameters", "sqs", target => target.SqsParameters is not null),
        ("httpParameters", "execute-api|events", target => target.HttpParameters is not null),
        ("redshiftDataParameters", "redshift|redshift-serverless", target => target.RedshiftDataParameters is not null),
        ("sageMakerPipelineParameters", "sagemaker", target => target.SageMakerPipelineParameters is not null),
        ("appSyncParameters", "appsync", target => target.AppSyncParameters is not null),
    ];

    public static IReadOnlyList<ValidationRule<EventTarget>> All { get; } =
    [
        new(
            "event-target-one-of",
            "has(self.arn) != has(self.topicRef)",
            "exactly one of `arn` and `topicRef` must be set",
            target => (target.Arn is null) != (target.TopicRef is null)
        ),
        new(
            "event-target-one-input",
            $"[{Inputs}].filter(x, x).size() <= 1",
            "at most one of `input`, `inputJson`, `inputPath` and `inputTransformer` may be set",
            target => CountInputs(target) <= 1
        ),
        new(
            "event-target-role",
            $"has(self.roleArn) || !has(self.arn) || !({NeedsRole})",
            "`roleArn` must be set for a target of Kinesis, Step Functions, ECS, Batch, CodeBuild, CodePipeline, SageMaker or API Gateway, or an event bus",
            target => target.RoleArn is not null || !MustHaveRole(target.Arn)
        ),
        new(
            "event-target-fifo",
            "!has(self.arn) || !self.arn.matches('^arn:[^:]+:sqs:.*[.]fifo$') || has(self.sqsParameters)",
            "`sqsParameters` must be set for an SQS FIFO queue",
            target => ServiceOf(target.Arn) != "sqs" || !IsFifo(target.Arn) || target.SqsParameters is not null
        ),
        new(
            "event-target-ecs",
            "!has(self.arn) || !self.arn.matches('^arn:[^:]+:ecs:') || has(self.ecsParameters)",
            "`ecsParameters` must be set for an ECS cluster",
            target => ServiceOf(target.Arn) != "ecs" || target.EcsParameters is not null
        ),
        new(
            "event-target-batch",
            "!has(self.arn) || !self.arn.matches('^arn:[^:]+:batch:') || has(self.batchParameters)",
            "`batchParameters` must be set for a job queue of AWS Batch",
            target => ServiceOf(target.Arn) != "batch" || target.BatchParameters is not null
        ),
        .. Parameters.Select(parameters => new ValidationRule<EventTarget>(
            $"event-target-{parameters.Field.ToLowerInvariant()}",
            $"!has(self.{parameters.Field}) || (has(self.arn) && self.arn.matches('^arn:[^:]+:({parameters.Services}):'))",
            $"`{parameters.Field}` may be set with an `arn` of {parameters.Services.Replace("|", " or ", StringComparison.Ordinal)} only",
            target => !parameters.IsSet(target) || parameters.Services.Split('|').Contains(ServiceOf(target.Arn))
        )),
    ];

    private static int CountInputs(EventTarget target) =>
        new[]
        {
            target.Input is not null,
            target.InputJson is not null,
            target.InputPath is not null,
            target.InputTransformer is not null,
        }.Count(set => set);

    private static bool MustHaveRole(string? arn) =>
        ServiceOf(arn)
            is "kinesis"
                or "states"
                or "ecs"
                or "batch"
                or "codebuild"
                or "codepipeline"
                or "sagemaker"
                or "execute-api"
        || (ServiceOf(arn) == "events" && arn!.Split(':', 6)[^1].StartsWith("event-bus/", StringComparison.Ordinal));

    private static bool IsFifo(string? arn) => arn?.EndsWith(".fifo", StringComparison.Ordinal) == true;

    private static string? ServiceOf(string? arn) => arn?.Split(':').ElementAtOrDefault(2);
}
