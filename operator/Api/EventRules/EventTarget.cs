using System.Text.Json;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.EventRules;

/// <summary>Where the events of a rule are sent (PutTargets), or what is run for them.</summary>
public sealed record EventTarget : IValidated<EventTarget>
{
    /// <summary>Names the target within the rule: 1 to 64 letters, digits, and . - _. A target of another id is another target.</summary>
    [Length(1, 64)]
    [Pattern("^[0-9A-Za-z_.-]+$")]
    public required string Id { get; init; }

    /// <summary>ARN of the queue, topic, function, stream, state machine, pipeline, log group, event bus, API destination or whatever else EventBridge can send to.</summary>
    [Length(1, 1600)]
    [Pattern("^arn:[A-Za-z0-9-]+:[A-Za-z0-9-]+:[A-Za-z0-9-]*:[^:]*:.+$")]
    public string? Arn { get; init; }

    /// <summary>A NotificationTopic in the same namespace; the rule waits until the topic has an ARN.</summary>
    public LocalReference? TopicRef { get; init; }

    /// <summary>The role that EventBridge takes on for this target. Required for Kinesis streams, Step Functions, ECS, Batch, CodeBuild, CodePipeline, SageMaker pipelines, API Gateway and event buses; topics, queues and functions have policies of their own instead.</summary>
    [Length(1, 1600)]
    [Pattern(EventPatterns.Role)]
    public string? RoleArn { get; init; }

    /// <summary>What is sent in place of the event, as a JSON object. With none of input, inputJson, inputPath and inputTransformer the event is sent as it is.</summary>
    [AtomicMap]
    public JsonElement? Input { get; init; }

    /// <summary>The same as input, as a JSON text of up to 8192 characters, which need not be an object.</summary>
    [Length(1, 8192)]
    public string? InputJson { get; init; }

    /// <summary>The part of the event that is sent, as a JSONPath such as $.detail.</summary>
    [Length(1, 256)]
    [Pattern(EventPatterns.JsonPath)]
    public string? InputPath { get; init; }

    /// <summary>A text made from parts of the event.</summary>
    public InputTransformer? InputTransformer { get; init; }

    /// <summary>How long delivery is tried. Unset means AWS's defaults, 185 attempts and 86400 seconds.</summary>
    public TargetRetryPolicy? RetryPolicy { get; init; }

    /// <summary>Where events go that could not be delivered.</summary>
    public TargetDeadLetterConfig? DeadLetterConfig { get; init; }

    /// <summary>For a Kinesis stream.</summary>
    public KinesisParameters? KinesisParameters { get; init; }

    /// <summary>For Run Command of Systems Manager.</summary>
    public RunCommandParameters? RunCommandParameters { get; init; }

    /// <summary>For a task on an ECS cluster, and required there.</summary>
    public EcsParameters? EcsParameters { get; init; }

    /// <summary>For a job in a queue of AWS Batch, and required there.</summary>
    public BatchParameters? BatchParameters { get; init; }

    /// <summary>For an SQS FIFO queue, and required there.</summary>
    public SqsParameters? SqsParameters { get; init; }

    /// <summary>For API Gateway and API destinations.</summary>
    public HttpParameters? HttpParameters { get; init; }

    /// <summary>For a statement on Amazon Redshift.</summary>
    public RedshiftDataParameters? RedshiftDataParameters { get; init; }

    /// <summary>For a SageMaker pipeline.</summary>
    public SageMakerPipelineParameters? SageMakerPipelineParameters { get; init; }

    /// <summary>For an AppSync API.</summary>
    public AppSyncParameters? AppSyncParameters { get; init; }

    /// <summary>What topicRef names; null where an ARN is given.</summary>
    public LocalObject? Topic => TopicRef is null ? null : new LocalObject(ActionTarget.TopicKind, TopicRef.Name);

    public static IReadOnlyList<ValidationRule<EventTarget>> Rules => EventTargetRules.All;
}

/// <summary>A text made from parts of the event.</summary>
public sealed record InputTransformer : IValidated<InputTransformer>
{
    /// <summary>Parts of the event, as JSONPaths by the names that inputTemplate uses: {job: $.detail.TrainingJobName}.</summary>
    [Items(MaxItems = 100)]
    [ItemLength(1, 256)]
    public IReadOnlyDictionary<string, string>? InputPathsMap { get; init; }

    /// <summary>What is sent: a JSON text, or a text in double quotes, in which each name of inputPathsMap stands in angle brackets.</summary>
    [Length(1, 8192)]
    public required string InputTemplate { get; init; }

    public static IReadOnlyList<ValidationRule<InputTransformer>> Rules { get; } =
    [
        new(
            "input-paths-reserved",
            "!has(self.inputPathsMap) || self.inputPathsMap.all(key, !key.startsWith('AWS'))",
            "`inputPathsMap` must not have keys that start with 'AWS', which are EventBridge's own",
            transformer =>
                (transformer.InputPathsMap ?? new Dictionary<string, string>(StringComparer.Ordinal)).Keys.All(key =>
                    !key.StartsWith("AWS", StringComparison.Ordinal)
                )
        ),
    ];
}

/// <summary>How long delivery to a target is tried.</summary>
public sealed record TargetRetryPolicy
{
    /// <summary>How often it is tried again, 0 to 185; unset means 185.</summary>
    [RangeMinimum(0)]
    [RangeMaximum(185)]
    public int? MaximumRetryAttempts { get; init; }

    /// <summary>How old an event may become, 60 to 86400 seconds; unset means 86400, a day.</summary>
    [RangeMinimum(60)]
    [RangeMaximum(86400)]
    public int? MaximumEventAgeInSeconds { get; init; }
}

/// <summary>The dead-letter queue of a target.</summary>
public sealed record TargetDeadLetterConfig
{
    /// <summary>ARN of an SQS standard queue.</summary>
    [Length(20, 1600)]
    [Pattern("^arn:[a-z0-9-]+:sqs:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_-]+$")]
    public required string Arn { get; init; }
}
