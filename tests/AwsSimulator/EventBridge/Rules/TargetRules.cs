using System.Text.Json;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Validation;
using static SageMakerMonitorOperator.AwsSimulator.EventBridge.EventBridgeErrors;

namespace SageMakerMonitorOperator.AwsSimulator.EventBridge.Rules;

/// <summary>What PutTargets demands beyond its shape (API reference, PutTargets and Target).</summary>
internal static class TargetRules
{
    private static readonly string[] Inputs = ["Input", "InputPath", "InputTransformer"];

    /// <summary>"Amazon EventBridge … needs the appropriate permissions": these targets take a role, others a policy.</summary>
    private static readonly string[] NeedRole =
    [
        "kinesis",
        "states",
        "ecs",
        "batch",
        "codebuild",
        "codepipeline",
        "sagemaker",
    ];

    public static void Check(RuleStore store, JsonObject target)
    {
        var arn = target.Text("Arn")!;
        var id = target.Text("Id")!;
        var parts = arn.Split(':', 6);
        Expect(
            parts is ["arn", _, { Length: > 0 }, _, _, { Length: > 0 }],
            $"Parameter {arn} is not valid. Reason: Provided Arn is not in correct format."
        );
        Expect(
            Inputs.Count(target.Has) <= 1,
            $"Only one of Input, InputPath, or InputTransformer must be provided for target {id}."
        );
        CheckInput(target, id);
        CheckService(target, parts[2], parts[5], id);
        CheckRole(store, target.Text("RoleArn"), parts[2], arn);
        CheckDeadLetters(store, target.Structure("DeadLetterConfig")?.Text("Arn"));
    }

    private static void CheckInput(JsonObject target, string id)
    {
        if (target.Text("Input") is { } input)
        {
            Expect(IsJson(input), $"JSON syntax error in Input for target {id}.");
        }

        if (target.Text("InputPath") is { } path)
        {
            Expect(IsPath(path), $"Invalid InputPath for target {id}.");
        }

        var paths = target.Structure("InputTransformer")?.Structure("InputPathsMap") ?? [];
        Expect(
            paths.All(entry => !entry.Key.StartsWith("AWS", StringComparison.Ordinal) && IsPath($"{entry.Value}")),
            $"Invalid InputPathsMap for target {id}."
        );
    }

    private static void CheckService(JsonObject target, string service, string resource, string id)
    {
        Expect(
            service != "ecs" || target.Has("EcsParameters"),
            $"Parameter(s) EcsParameters must be specified for target: {id}."
        );
        Expect(
            service != "batch" || target.Has("BatchParameters"),
            $"Parameter(s) BatchParameters must be specified for target: {id}."
        );
        Expect(
            service != "sqs"
                || !resource.EndsWith(".fifo", StringComparison.Ordinal)
                || target.Structure("SqsParameters")?.Has("MessageGroupId") == true,
            $"Parameter(s) SqsParameters must be specified for target: {id}."
        );
    }

    private static void CheckRole(RuleStore store, string? role, string service, string arn)
    {
        Expect(role is not null || !NeedRole.Contains(service), $"RoleArn is required for target {arn}.");
        Expect(
            role is null || store.CanAssume(role),
            $"Provided role '{role}' cannot be assumed by principal 'events.amazonaws.com'."
        );
    }

    // "standard SQS queue", in the Region and account of the rule.
    private static void CheckDeadLetters(RuleStore store, string? arn) =>
        Expect(
            arn is null
                || (
                    arn.StartsWith($"arn:aws:sqs:{store.Region}:", StringComparison.Ordinal)
                    && !arn.EndsWith(".fifo", StringComparison.Ordinal)
                ),
            $"Parameter {arn} is not valid. Reason: Invalid dead letter queue ARN."
        );

    private static bool IsPath(string path) => path.StartsWith('$');

    private static bool IsJson(string text)
    {
        try
        {
            using var parsed = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
