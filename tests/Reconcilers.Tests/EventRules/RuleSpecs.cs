using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using SageMakerMonitorOperator.Api.EventRules;
using SageMakerMonitorOperator.Reconcilers.Tests.Planning.Json;
using static SageMakerMonitorOperator.Reconcilers.Tests.Properties;

namespace SageMakerMonitorOperator.Reconcilers.Tests.EventRules;

/// <summary>Random valid specs, each field set or unset, and the same rule in other words.</summary>
internal static class RuleSpecs
{
    public const string Queue = "arn:aws:sqs:eu-west-1:111122223333:jobs";

    private const string Role = "arn:aws:iam::111122223333:role/events";

    private static readonly string[] Patterns =
    [
        """{"source":["aws.sagemaker"],"detail":{"TrainingJobStatus":["Failed","Stopped"]}}""",
        """{"source":["aws.guardduty"],"detail":{"severity":[{"numeric":[">=",4.50,"<",7]},5e0]}}""",
        """{"$or":[{"detail":{"a":[{"prefix":"<b> & c"}]}},{"detail":{"d":[{"exists":false},null,""]}}]}""",
    ];

    public static Gen<EventRuleSpec> Any =>
        from pattern in Gen.Elements(Patterns)
        from isPreset in Gen.Elements(false, false, true)
        from schedule in Maybe("rate(5 minutes)")
        from state in Maybe("ENABLED", "DISABLED")
        from description in Maybe("", "Jobs that failed")
        from role in Maybe(Role)
        from targets in Maybe(AnyTargets)
        from tags in Maybe(Some("team", "stage"))
        select new EventRuleSpec
        {
            EventPattern = isPreset ? null : JsonElement.Parse(pattern),
            Preset = isPreset ? new() { Name = EventPresetName.Endpoints, Statuses = ["Failed"] } : null,
            ScheduleExpression = schedule,
            State = state,
            Description = description,
            RoleArn = role,
            Targets = targets,
            Tags = tags?.ToDictionary(tag => tag, tag => tag),
        };

    /// <summary>The same in other words: order, white space, escapes, number forms, defaults.</summary>
    public static Gen<EventRuleSpec> EqualTo(EventRuleSpec spec) =>
        from pattern in spec.EventPattern is { } structured
            ? JsonTexts.InOtherWords(JsonNode.Parse(structured.GetRawText())).Select(text => (string?)text)
            : Gen.Constant<string?>(null)
        from targets in Shuffled(spec.Targets ?? [])
        select spec with
        {
            EventPattern = null,
            EventPatternJson = pattern,
            State = spec.State ?? "ENABLED",
            Description = spec.Description ?? "",
            Targets = [.. targets.Select(InOtherWords)],
        };

    private static EventTarget InOtherWords(EventTarget target) =>
        target with
        {
            Input = null,
            InputJson = target.Input is { } input ? $" {input.GetRawText()}\n" : target.InputJson,
            RetryPolicy = new()
            {
                MaximumRetryAttempts = target.RetryPolicy?.MaximumRetryAttempts ?? 185,
                MaximumEventAgeInSeconds = target.RetryPolicy?.MaximumEventAgeInSeconds ?? 86400,
            },
        };

    private static Gen<IReadOnlyList<EventTarget>> AnyTargets =>
        from all in Gen.CollectToSequence([Queues("a"), Queues("b"), Topic, Stream, Pipeline, Task])
        from some in Some([.. all])
        select some;

    private static Gen<EventTarget> Queues(string id) =>
        from input in Gen.Elements(0, 1, 2, 3)
        from attempts in MaybeNumber(0, 185)
        from age in MaybeNumber(60, 86400)
        from dead in Maybe(new TargetDeadLetterConfig { Arn = $"{Queue}-dead" })
        select new EventTarget
        {
            Id = id,
            Arn = $"{Queue}-{id}",
            Input = input == 1 ? JsonElement.Parse("""{"b":1,"a":[2.0,"<"]}""") : null,
            InputPath = input == 2 ? "$.detail" : null,
            InputTransformer =
                input == 3
                    ? new()
                    {
                        InputPathsMap = new Dictionary<string, string> { ["job"] = "$.detail.TrainingJobName" },
                        InputTemplate = "\"Job <job> failed\"",
                    }
                    : null,
            RetryPolicy =
                attempts is null && age is null
                    ? null
                    : new() { MaximumRetryAttempts = attempts, MaximumEventAgeInSeconds = age },
            DeadLetterConfig = dead,
        };

    private static Gen<EventTarget> Topic =>
        Gen.Constant(
            new EventTarget
            {
                Id = "topic",
                TopicRef = new() { Name = "oncall" },
            }
        );

    private static Gen<EventTarget> Stream =>
        from path in Gen.Elements("$.id", "$.time")
        select new EventTarget
        {
            Id = "stream",
            Arn = "arn:aws:kinesis:eu-west-1:111122223333:stream/s",
            RoleArn = Role,
            KinesisParameters = new() { PartitionKeyPath = path },
        };

    private static Gen<EventTarget> Pipeline =>
        from value in Gen.Elements("", "$.detail.name")
        select new EventTarget
        {
            Id = "pipeline",
            Arn = "arn:aws:sagemaker:eu-west-1:111122223333:pipeline/p",
            RoleArn = Role,
            SageMakerPipelineParameters = new() { PipelineParameterList = [new() { Name = "Job", Value = value }] },
        };

    private static Gen<EventTarget> Task =>
        from count in MaybeNumber(1, 2)
        from groups in Maybe(Some("sg-1", "sg-2").Where(list => list.Count > 0))
        select new EventTarget
        {
            Id = "task",
            Arn = "arn:aws:ecs:eu-west-1:111122223333:cluster/c",
            RoleArn = Role,
            EcsParameters = new()
            {
                TaskDefinitionArn = "arn:aws:ecs:eu-west-1:111122223333:task-definition/t:1",
                TaskCount = count,
                NetworkConfiguration = new()
                {
                    AwsvpcConfiguration = new() { Subnets = ["subnet-1", "subnet-2"], SecurityGroups = groups },
                },
            },
        };
}
