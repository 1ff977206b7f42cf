using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Integration.Kinds.Fields;

namespace SageMakerMonitorOperator.Integration.EventRules;

/// <summary>Each field of a rule changed on AWS, in EventBridge's words.</summary>
internal static class EventRuleDrifts
{
    private const string Pattern = """{"source":["aws.s3"]}""";
    private const string Role = "arn:aws:iam::000000000000:role/other";

    public static IReadOnlyList<FieldDrift> All { get; } = [.. Rule, .. Targets, .. Parameters, .. Ecs];

    private static IReadOnlyList<FieldDrift> Rule =>
        [
            new("eventPattern", "EventPattern", Pattern),
            new("eventPatternJson", "EventPattern", Pattern),
            new("preset.name", "EventPattern", Pattern) { Told = "preset" },
            new("preset.statuses", "EventPattern", Pattern) { Told = "preset" },
            new("preset.nameFilter", "EventPattern", Pattern) { Told = "preset" },
            new("scheduleExpression", "ScheduleExpression", "rate(7 days)"),
            new("state", rule => Other(rule, "State", "DISABLED", "ENABLED")),
            new("description", "Description", "Changed by hand"),
            new("roleArn", "RoleArn", Role),
        ];

    private static IReadOnlyList<FieldDrift> Targets =>
        [
            new("targets[].id", rule => new() { [nameof(Targets)] = Without(rule, "queue") })
            {
                Told = "targets[queue]",
                IsManagedWhenUnset = false,
            },
            Target("queue", "arn", target => target["Arn"] = "arn:aws:sqs:us-east-1:000000000000:other"),
            Target("stream", "roleArn", target => target["RoleArn"] = Role),
            Target("queue", "input", target => target["Input"] = """{"b":2}"""),
            Target("function", "inputJson", target => target["Input"] = "[]") with
            {
                Told = "targets[function].input",
            },
            Target("fifo", "inputPath", target => target["InputPath"] = "$.time"),
            Transformer("inputPathsMap", "InputPathsMap", new JsonObject { ["job"] = "$.id" }),
            Transformer("inputTemplate", "InputTemplate", "\"<job>\""),
            Retry("maximumRetryAttempts", "MaximumRetryAttempts", 7),
            Retry("maximumEventAgeInSeconds", "MaximumEventAgeInSeconds", 70),
            Target(
                "queue",
                "deadLetterConfig.arn",
                target =>
                    target["DeadLetterConfig"] = new JsonObject { ["Arn"] = "arn:aws:sqs:us-east-1:000000000000:other" }
            ),
        ];

    private static IReadOnlyList<FieldDrift> Parameters =>
        [
            In("fifo", "sqsParameters.messageGroupId", "other"),
            In("stream", "kinesisParameters.partitionKeyPath", "$.id"),
            In("graph", "appSyncParameters.graphQLOperation", "query"),
            In("api", "httpParameters.pathParameterValues", new JsonArray("other")),
            In("api", "httpParameters.headerParameters", new JsonObject { ["x-team"] = "other" }),
            In("api", "httpParameters.queryStringParameters", new JsonObject { ["a"] = "b" }),
            In("batch", "batchParameters.jobDefinition", "other"),
            In("batch", "batchParameters.jobName", "other"),
            In("batch", "batchParameters.arrayProperties.size", 3),
            In("batch", "batchParameters.retryStrategy.attempts", 9),
            In("warehouse", "redshiftDataParameters.database", "other"),
            In("redshift", "redshiftDataParameters.dbUser", "other"),
            In("redshift", "redshiftDataParameters.sql", "select 9"),
            In("redshift", "redshiftDataParameters.statementName", "other"),
            Flag("redshift", "redshiftDataParameters.withEvent"),
            In("warehouse", "redshiftDataParameters.sqls", new JsonArray("select 9")),
            In(
                "warehouse",
                "redshiftDataParameters.secretManagerArn",
                "arn:aws:secretsmanager:us-east-1:000000000000:secret:x"
            ),
            Command("key", "Key", "tag:other"),
            Command("values", "Values", new JsonArray("z")),
            Parameter("name", "Name", "Other") with
            {
                Told = "targets[pipeline].sageMakerPipelineParameters.pipelineParameterList[Job]",
            },
            Parameter("value", "Value", "other") with
            {
                Told = "targets[pipeline].sageMakerPipelineParameters.pipelineParameterList[Job]",
            },
        ];

    private static IReadOnlyList<FieldDrift> Ecs =>
        [
            In("task", "ecsParameters.taskDefinitionArn", "arn:aws:ecs:us-east-1:000000000000:task-definition/other:1"),
            In("task", "ecsParameters.taskCount", 7),
            In("task", "ecsParameters.launchType", "EXTERNAL"),
            In("task", "ecsParameters.platformVersion", "1.4.0"),
            In("task", "ecsParameters.group", "other"),
            Flag("task", "ecsParameters.enableECSManagedTags"),
            Flag("task", "ecsParameters.enableExecuteCommand"),
            In("task", "ecsParameters.referenceId", "other"),
            Target("task", "ecsParameters.propagateTags", target => Toggle(target, "PropagateTags", "TASK_DEFINITION")),
            In("task", "ecsParameters.tags", new JsonArray(new JsonObject { ["Key"] = "a", ["Value"] = "b" })),
            Network("subnets", "Subnets", new JsonArray("subnet-9")),
            Network("securityGroups", "SecurityGroups", new JsonArray("sg-9")),
            Target(
                "task",
                "ecsParameters.networkConfiguration.awsvpcConfiguration.assignPublicIp",
                target =>
                {
                    var network = target["EcsParameters"]!["NetworkConfiguration"]!["awsvpcConfiguration"]!;
                    network["AssignPublicIp"] =
                        (string?)network["AssignPublicIp"] == "ENABLED" ? "DISABLED" : "ENABLED";
                }
            ),
            Item("capacityProviderStrategy", "capacityProvider", "other"),
            Item("capacityProviderStrategy", "weight", 9),
            Item("capacityProviderStrategy", "base", 9),
            Item("placementConstraints", "type", "distinctInstance"),
            Item("placementConstraints", "expression", "other"),
            Item("placementStrategy", "type", "binpack"),
            Item("placementStrategy", "field", "memory"),
        ];

    /// <summary>Of the targets, the one that the samples call so. Where the spec has no target, that of AWS is another's.</summary>
    private static FieldDrift Target(string id, string field, Action<JsonObject> change) =>
        new(
            $"targets[].{field}",
            rule =>
            {
                var targets = rule[nameof(Targets)]!.DeepClone().AsArray();
                change(targets.Single(target => (string?)target!["Id"] == id)!.AsObject());
                return new JsonObject { [nameof(Targets)] = targets };
            }
        )
        {
            Told = $"targets[{id}].{field}",
            IsManagedWhenUnset = false,
        };

    /// <summary>Of a block for one service, whose names differ from the spec's in the first letter.</summary>
    private static FieldDrift In(string id, string field, JsonNode value) =>
        Target(
            id,
            field,
            target =>
            {
                var names = field.Split('.').Select(name => char.ToUpperInvariant(name[0]) + name[1..]).ToArray();
                var place = target;
                foreach (var name in names[..^1])
                {
                    place = (place[name] ??= new JsonObject()).AsObject();
                }

                place[names[^1]] = value.DeepClone();
            }
        );

    private static FieldDrift Flag(string id, string field) =>
        Target(
            id,
            field,
            target =>
            {
                var names = field.Split('.').Select(name => char.ToUpperInvariant(name[0]) + name[1..]).ToArray();
                target[names[0]]![names[1]] = (bool?)target[names[0]]![names[1]] != true;
            }
        );

    private static FieldDrift Transformer(string field, string member, JsonNode value) =>
        Target(
            "stream",
            $"inputTransformer.{field}",
            target => target["InputTransformer"]![member] = value.DeepClone()
        );

    private static FieldDrift Retry(string field, string member, int value) =>
        Target("queue", $"retryPolicy.{field}", target => (target["RetryPolicy"] ??= new JsonObject())[member] = value);

    private static FieldDrift Command(string field, string member, JsonNode value) =>
        Target(
            "command",
            $"runCommandParameters.runCommandTargets[].{field}",
            target => target["RunCommandParameters"]!["RunCommandTargets"]![0]![member] = value.DeepClone()
        ) with
        {
            Told = "targets[command].runCommandParameters.runCommandTargets",
        };

    private static FieldDrift Parameter(string field, string member, string value) =>
        Target(
            "pipeline",
            $"sageMakerPipelineParameters.pipelineParameterList[].{field}",
            target => target["SageMakerPipelineParameters"]!["PipelineParameterList"]![0]![member] = value
        );

    private static FieldDrift Network(string field, string member, JsonNode value) =>
        Target(
            "task",
            $"ecsParameters.networkConfiguration.awsvpcConfiguration.{field}",
            target =>
                target["EcsParameters"]!["NetworkConfiguration"]!["awsvpcConfiguration"]![member] = value.DeepClone()
        );

    private static FieldDrift Item(string list, string member, JsonNode value) =>
        Target(
            "spread",
            $"ecsParameters.{list}[].{member}",
            target =>
                target["EcsParameters"]![char.ToUpperInvariant(list[0]) + list[1..]]![0]![member] = value.DeepClone()
        ) with
        {
            Told = $"targets[spread].ecsParameters.{list}",
        };

    private static void Toggle(JsonObject target, string member, string some) =>
        target["EcsParameters"]![member] = (string?)target["EcsParameters"]![member] == some ? null : some;

    private static JsonObject Other(JsonObject rule, string member, string some, string other) =>
        new() { [member] = (string?)rule[member] == some ? other : some };

    private static JsonArray Without(JsonObject rule, string id)
    {
        var targets = rule[nameof(Targets)]!.DeepClone().AsArray();
        targets.RemoveAll(target => (string?)target!["Id"] == id);
        return targets;
    }
}
