using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.EventRules;

/// <summary>For a Kinesis stream.</summary>
public sealed record KinesisParameters
{
    /// <summary>JSONPath of the part of the event that becomes the partition key. Without kinesisParameters it is the event's id.</summary>
    [Length(1, 256)]
    [Pattern(EventPatterns.JsonPath)]
    public required string PartitionKeyPath { get; init; }
}

/// <summary>For Run Command of Systems Manager; the target's ARN is that of the document.</summary>
public sealed record RunCommandParameters
{
    /// <summary>The EC2 instances to run the command on.</summary>
    [Items(MinItems = 1, MaxItems = 5)]
    public required IReadOnlyList<RunCommandTarget> RunCommandTargets { get; init; }
}

/// <summary>Some EC2 instances.</summary>
public sealed record RunCommandTarget
{
    /// <summary>InstanceIds, or tag: with the key of a tag.</summary>
    [Length(1, 128)]
    [Pattern("^(InstanceIds|tag:.+)$")]
    public required string Key { get; init; }

    /// <summary>Ids of instances, or values of the tag.</summary>
    [Items(MinItems = 1, MaxItems = 50)]
    [ItemLength(1, 256)]
    public required IReadOnlyList<string> Values { get; init; }
}

/// <summary>For a job in a queue of AWS Batch.</summary>
public sealed record BatchParameters
{
    /// <summary>Name or ARN of the job definition.</summary>
    [Length(1, 1600)]
    public required string JobDefinition { get; init; }

    /// <summary>Name of the job.</summary>
    [Length(1, 128)]
    public required string JobName { get; init; }

    /// <summary>Makes it an array of jobs.</summary>
    public BatchArrayProperties? ArrayProperties { get; init; }

    /// <summary>How often a job is tried. Unset means as the job definition says.</summary>
    public BatchRetryStrategy? RetryStrategy { get; init; }
}

/// <summary>An array of jobs.</summary>
public sealed record BatchArrayProperties
{
    /// <summary>How many jobs, 2 to 10000.</summary>
    [RangeMinimum(2)]
    [RangeMaximum(10000)]
    public required int Size { get; init; }
}

/// <summary>How often a job is tried.</summary>
public sealed record BatchRetryStrategy
{
    /// <summary>How often, 1 to 10.</summary>
    [RangeMinimum(1)]
    [RangeMaximum(10)]
    public required int Attempts { get; init; }
}

/// <summary>For an SQS FIFO queue.</summary>
public sealed record SqsParameters
{
    /// <summary>The message group; at most 100 characters.</summary>
    [Length(1, 100)]
    public required string MessageGroupId { get; init; }
}

/// <summary>For API Gateway and API destinations.</summary>
public sealed record HttpParameters
{
    /// <summary>In place of the stars in the path, in their order.</summary>
    [Items(MinItems = 1, MaxItems = 50)]
    [ItemLength(1, 512)]
    public IReadOnlyList<string>? PathParameterValues { get; init; }

    /// <summary>Headers of the request.</summary>
    [Items(MinItems = 1, MaxItems = 50)]
    [ItemLength(0, 512)]
    public IReadOnlyDictionary<string, string>? HeaderParameters { get; init; }

    /// <summary>What stands behind the question mark of the request's URL.</summary>
    [Items(MinItems = 1, MaxItems = 50)]
    [ItemLength(0, 512)]
    public IReadOnlyDictionary<string, string>? QueryStringParameters { get; init; }
}

/// <summary>For a statement on a cluster or workgroup of Amazon Redshift.</summary>
public sealed record RedshiftDataParameters : IValidated<RedshiftDataParameters>
{
    /// <summary>Name of the database.</summary>
    [Length(1, 64)]
    public required string Database { get; init; }

    /// <summary>Who logs in, with temporary credentials.</summary>
    [Length(1, 128)]
    public string? DbUser { get; init; }

    /// <summary>ARN of the secret in Secrets Manager with the credentials.</summary>
    [Length(1, 1600)]
    [Pattern(@"^(arn:[a-z0-9-]+:secretsmanager:.+|\$.+)$")]
    public string? SecretManagerArn { get; init; }

    /// <summary>The SQL statement; at most 100000 characters.</summary>
    [Length(1, 100000)]
    public string? Sql { get; init; }

    /// <summary>Several SQL statements, in their order.</summary>
    [Items(MinItems = 1, MaxItems = 40)]
    [ItemLength(1, 100000)]
    public IReadOnlyList<string>? Sqls { get; init; }

    /// <summary>Names the statement.</summary>
    [Length(1, 500)]
    public string? StatementName { get; init; }

    /// <summary>True: Redshift sends an event when the statement has run. Unset means false.</summary>
    public bool? WithEvent { get; init; }

    public static IReadOnlyList<ValidationRule<RedshiftDataParameters>> Rules { get; } =
    [
        new(
            "redshift-one-sql",
            "has(self.sql) != has(self.sqls)",
            "exactly one of `sql` and `sqls` must be set",
            parameters => (parameters.Sql is null) != (parameters.Sqls is null)
        ),
    ];
}

/// <summary>For a SageMaker pipeline.</summary>
public sealed record SageMakerPipelineParameters
{
    /// <summary>The pipeline's parameters, by name; at most 200.</summary>
    [Items(MaxItems = 200)]
    [ListMap("name")]
    public required IReadOnlyList<SageMakerPipelineParameter> PipelineParameterList { get; init; }
}

/// <summary>A parameter of a SageMaker pipeline.</summary>
public sealed record SageMakerPipelineParameter
{
    /// <summary>The parameter's name.</summary>
    [Length(1, 256)]
    [Pattern("^[a-zA-Z0-9](-*[a-zA-Z0-9])*$")]
    public required string Name { get; init; }

    /// <summary>Its value, or a JSONPath of the event.</summary>
    [Length(0, 1024)]
    public required string Value { get; init; }
}

/// <summary>For an AppSync API.</summary>
public sealed record AppSyncParameters
{
    /// <summary>The GraphQL operation.</summary>
    [Length(1, 1048576)]
    public required string GraphQLOperation { get; init; }
}
