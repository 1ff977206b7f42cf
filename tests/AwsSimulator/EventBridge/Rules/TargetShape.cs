using SageMakerMonitorOperator.AwsSimulator.Validation;

namespace SageMakerMonitorOperator.AwsSimulator.EventBridge.Rules;

/// <summary>A target with every block of parameters (service model 2015-10-07).</summary>
internal static class TargetShape
{
    private const string SecretManagerArns =
        @"(^arn:aws([a-z]|\-)*:secretsmanager:[a-z0-9-.]+:.*)|(\$(\.[\w_-]+(\[(\d+|\*)\])*)*)";

    private static readonly Member InputTransformer = Member.Structure(
        "InputTransformer",
        Member.Map("InputPathsMap", Member.Text("", 1, 256, @"[A-Za-z0-9_\-]+"), Member.Text("", 0, 256)) with
        {
            Max = 100,
        },
        Member.Text("InputTemplate", 1, 8192).Required()
    );

    private static readonly Member RunCommandParameters = Member.Structure(
        "RunCommandParameters",
        Member.Structures(
            "RunCommandTargets",
            [
                Member.Text("Key", 1, 128, @"[\p{L}\p{Z}\p{N}_.:/=+\-@]*").Required(),
                Member.Texts("Values", 1, 256, items: 50).Required() with
                {
                    Min = 1,
                },
            ],
            items: 5
        ) with
        {
            IsRequired = true,
            Min = 1,
        }
    );

    private static readonly Member NetworkConfiguration = Member.Structure(
        "NetworkConfiguration",
        Member.Structure(
            "awsvpcConfiguration",
            Member.List("Subnets", Member.Text("")).Required(),
            Member.List("SecurityGroups", Member.Text("")),
            Member.Choice("AssignPublicIp", "ENABLED", "DISABLED")
        )
    );

    private static readonly Member EcsParameters = Member.Structure(
        "EcsParameters",
        Member.Text("TaskDefinitionArn", 1, 1600).Required(),
        Member.Whole("TaskCount", 1),
        Member.Choice("LaunchType", "EC2", "FARGATE", "EXTERNAL"),
        NetworkConfiguration,
        Member.Text("PlatformVersion"),
        Member.Text("Group"),
        Member.Structures(
            "CapacityProviderStrategy",
            [
                Member.Text("capacityProvider", 1, 255).Required(),
                Member.Whole("weight", 0, 1000),
                Member.Whole("base", 0, 100_000),
            ],
            items: 6
        ),
        Member.Flag("EnableECSManagedTags"),
        Member.Flag("EnableExecuteCommand"),
        Member.Structures(
            "PlacementConstraints",
            [Member.Choice("type", "distinctInstance", "memberOf"), Member.Text("expression", 0, 2000)],
            items: 10
        ),
        Member.Structures(
            "PlacementStrategy",
            [Member.Choice("type", "random", "spread", "binpack"), Member.Text("field", 0, 255)],
            items: 5
        ),
        Member.Choice("PropagateTags", "TASK_DEFINITION"),
        Member.Text("ReferenceId", 0, 1024),
        EventMembers.Tags
    );

    private static readonly Member BatchParameters = Member.Structure(
        "BatchParameters",
        Member.Text("JobDefinition").Required(),
        Member.Text("JobName").Required(),
        Member.Structure("ArrayProperties", Member.Whole("Size")),
        Member.Structure("RetryStrategy", Member.Whole("Attempts"))
    );

    private static readonly Member HttpParameters = Member.Structure(
        "HttpParameters",
        Member.List("PathParameterValues", Member.Text("", pattern: @".*\S.*")),
        Member.Map("HeaderParameters", Member.Text("", 0, 512), Member.Text("", 0, 512)),
        Member.Map("QueryStringParameters", Member.Text("", 0, 512), Member.Text("", 0, 512))
    );

    private static readonly Member RedshiftDataParameters = Member.Structure(
        "RedshiftDataParameters",
        Member.Text("SecretManagerArn", 1, 1600, SecretManagerArns),
        Member.Text("Database", 1, 64).Required(),
        Member.Text("DbUser", 1, 128),
        Member.Text("Sql", 1, 100_000),
        Member.Text("StatementName", 1, 500),
        Member.Flag("WithEvent"),
        Member.Texts("Sqls", 1, 100_000, items: 40)
    );

    private static readonly Member SageMakerPipelineParameters = Member.Structure(
        "SageMakerPipelineParameters",
        Member.Structures(
            "PipelineParameterList",
            [
                Member.Text("Name", 1, 256, "[a-zA-Z0-9](-*[a-zA-Z0-9])*").Required(),
                Member.Text("Value", 0, 1024).Required(),
            ],
            items: 200
        )
    );

    public static IReadOnlyList<Member> Members { get; } =
    [
        EventMembers.TargetId,
        Member.Text("Arn", 1, 1600).Required(),
        EventMembers.RoleArn,
        Member.Text("Input", 0, 8192),
        Member.Text("InputPath", 0, 256),
        InputTransformer,
        Member.Structure("KinesisParameters", Member.Text("PartitionKeyPath", 0, 256).Required()),
        RunCommandParameters,
        EcsParameters,
        BatchParameters,
        Member.Structure("SqsParameters", Member.Text("MessageGroupId", 0, 100)),
        HttpParameters,
        RedshiftDataParameters,
        SageMakerPipelineParameters,
        Member.Structure("DeadLetterConfig", Member.Text("Arn", 1, 1600)),
        Member.Structure(
            "RetryPolicy",
            Member.Whole("MaximumRetryAttempts", 0, 185),
            Member.Whole("MaximumEventAgeInSeconds", 60, 86_400)
        ),
        Member.Structure("AppSyncParameters", Member.Text("GraphQLOperation", 1, 1_048_576)),
    ];
}
