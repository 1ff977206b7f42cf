using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Journal;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.EventBridge;

public sealed class TargetTests : EventBridgeTest
{
    [Fact]
    public async Task Targets_are_added_and_replaced_by_id_and_others_stay()
    {
        await PutRuleAsync();
        await DoneAsync("PutTargets", Put(Target("a"), Target("b")));

        var changed = Target("b");
        changed["InputPath"] = "$.detail";
        var answer = await DoneAsync("PutTargets", Put(changed, Target("c")));

        answer.ToJsonString().ShouldBe("""{"FailedEntryCount":0,"FailedEntries":[]}""");
        (await TargetIdsAsync()).ShouldBe(["a", "b", "c"]);
        Rules.Find(Name)!["Targets"]![1]!["InputPath"]!.ToString().ShouldBe("$.detail");
    }

    [Fact]
    public async Task Every_block_of_parameters_is_kept_as_it_came()
    {
        const string Target = """
            {"Id":"all","Arn":"arn:aws:ecs:eu-west-1:123456789012:cluster/c","RoleArn":"arn:aws:iam::123456789012:role/r","InputTransformer":{"InputPathsMap":{"job_1-a":"$.detail"},"InputTemplate":"<job_1-a>"},"KinesisParameters":{"PartitionKeyPath":"$.id"},"RunCommandParameters":{"RunCommandTargets":[{"Key":"tag:Team","Values":["ml"]}]},"EcsParameters":{"TaskDefinitionArn":"arn:task","TaskCount":2,"LaunchType":"FARGATE","NetworkConfiguration":{"awsvpcConfiguration":{"Subnets":["s"],"SecurityGroups":["g"],"AssignPublicIp":"DISABLED"}},"PlatformVersion":"1.4.0","Group":"g","CapacityProviderStrategy":[{"capacityProvider":"FARGATE","weight":1,"base":0}],"EnableECSManagedTags":true,"EnableExecuteCommand":true,"PlacementConstraints":[{"type":"memberOf","expression":"e"}],"PlacementStrategy":[{"type":"spread","field":"f"}],"PropagateTags":"TASK_DEFINITION","ReferenceId":"r","Tags":[{"Key":"k","Value":"v"}]},"BatchParameters":{"JobDefinition":"d","JobName":"n","ArrayProperties":{"Size":2},"RetryStrategy":{"Attempts":1}},"SqsParameters":{"MessageGroupId":"g"},"HttpParameters":{"PathParameterValues":["p"],"HeaderParameters":{"h":"1"},"QueryStringParameters":{"q":"2"}},"RedshiftDataParameters":{"SecretManagerArn":"arn:aws:secretsmanager:eu-west-1:123456789012:secret:s","Database":"db","DbUser":"u","Sql":"select 1","StatementName":"s","WithEvent":true},"SageMakerPipelineParameters":{"PipelineParameterList":[{"Name":"p","Value":"v"}]},"AppSyncParameters":{"GraphQLOperation":"mutation"},"DeadLetterConfig":{"Arn":"arn:aws:sqs:eu-west-1:123456789012:dead"},"RetryPolicy":{"MaximumRetryAttempts":0,"MaximumEventAgeInSeconds":60}}
            """;
        await PutRuleAsync();
        await DoneAsync("PutTargets", Put(JsonNode.Parse(Target)!));

        var listed = await DoneAsync("ListTargetsByRule", new() { ["Rule"] = Name });

        JsonNode.DeepEquals(listed["Targets"]![0], JsonNode.Parse(Target)).ShouldBeTrue(listed.ToJsonString());
    }

    [Fact]
    public async Task A_rule_has_five_targets_at_most()
    {
        await PutRuleAsync();
        var six = Enumerable.Range(0, 6).Select(number => (JsonNode)Target($"t{number}")).ToArray();

        await RefusedAsync("PutTargets", Put(six), Limit, "maximum number allowed");
        (await TargetIdsAsync()).ShouldBeEmpty();
        Rules.MostTargets = 6;
        await DoneAsync("PutTargets", Put([.. six.Select(target => target.DeepClone())]));
    }

    [Fact]
    public async Task One_target_fails_and_the_others_are_put()
    {
        await PutRuleAsync();
        Rules.FailTarget("b");

        var answer = await DoneAsync("PutTargets", Put(Target("a"), Target("b"), Target("c")));

        answer["FailedEntryCount"]!.GetValue<int>().ShouldBe(1);
        var failed = answer["FailedEntries"]![0]!;
        ($"{failed["TargetId"]}", $"{failed["ErrorCode"]}").ShouldBe(("b", "ConcurrentModificationException"));
        (await TargetIdsAsync()).ShouldBe(["a", "c"]);
        Rules.HealTarget("b");
        await DoneAsync("PutTargets", Put(Target("b")));
        (await TargetIdsAsync()).ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public async Task One_target_fails_and_the_others_are_removed()
    {
        await PutRuleAsync();
        await DoneAsync("PutTargets", Put(Target("a"), Target("b")));
        Rules.FailTarget("a", "InternalException");

        var answer = await DoneAsync("RemoveTargets", Remove("a", "b"));

        answer["FailedEntries"]![0]!["ErrorCode"]!.ToString().ShouldBe("InternalException");
        (await TargetIdsAsync()).ShouldBe(["a"]);
    }

    [Fact]
    public async Task A_call_that_changes_no_target_leaves_no_trace()
    {
        await PutRuleAsync();
        var last = Server.Journal.Last;

        var answer = await DoneAsync("RemoveTargets", Remove("unknown"));

        answer["FailedEntries"]![0]!["ErrorCode"]!.ToString().ShouldBe(Missing);
        Server.Journal.Last.ShouldBe(last);
        Server.Journal.Of(RuleArn()).ShouldHaveSingleItem().Kind.ShouldBe(ResourceChangeKind.Created);
    }

    [Theory]
    [InlineData("""{"Id":"a b","Arn":"arn:aws:sqs:eu-west-1:123456789012:q"}""", "regular expression pattern")]
    [InlineData("""{"Arn":"arn:aws:sqs:eu-west-1:123456789012:q"}""", "Member must not be null")]
    [InlineData("""{"Id":"a","Arn":"queue"}""", "Provided Arn is not in correct format")]
    [InlineData(
        """{"Id":"a","Arn":"arn:aws:sqs:eu-west-1:123456789012:q","Input":"{}","InputPath":"$.a"}""",
        "Only one of Input, InputPath, or InputTransformer must be provided for target a."
    )]
    [InlineData(
        """{"Id":"a","Arn":"arn:aws:sqs:eu-west-1:123456789012:q","Input":"no json"}""",
        "JSON syntax error in Input for target a."
    )]
    [InlineData(
        """{"Id":"a","Arn":"arn:aws:sqs:eu-west-1:123456789012:q","InputPath":"detail"}""",
        "Invalid InputPath for target a."
    )]
    [InlineData(
        """{"Id":"a","Arn":"arn:aws:sqs:eu-west-1:123456789012:q","InputTransformer":{"InputTemplate":"<AWSx>","InputPathsMap":{"AWSx":"$.a"}}}""",
        "Invalid InputPathsMap for target a."
    )]
    [InlineData(
        """{"Id":"a","Arn":"arn:aws:sqs:eu-west-1:123456789012:q.fifo"}""",
        "Parameter(s) SqsParameters must be specified for target: a."
    )]
    [InlineData(
        """{"Id":"a","Arn":"arn:aws:kinesis:eu-west-1:123456789012:stream/s"}""",
        "RoleArn is required for target"
    )]
    [InlineData(
        """{"Id":"a","Arn":"arn:aws:ecs:eu-west-1:123456789012:cluster/c","RoleArn":"arn:aws:iam::123456789012:role/r"}""",
        "Parameter(s) EcsParameters must be specified for target: a."
    )]
    [InlineData(
        """{"Id":"a","Arn":"arn:aws:sqs:eu-west-1:123456789012:q","RetryPolicy":{"MaximumEventAgeInSeconds":59}}""",
        "greater than or equal to 60"
    )]
    [InlineData(
        """{"Id":"a","Arn":"arn:aws:sqs:eu-west-1:123456789012:q","DeadLetterConfig":{"Arn":"arn:aws:sqs:eu-west-1:123456789012:q.fifo"}}""",
        "Invalid dead letter queue"
    )]
    public async Task A_target_that_AWS_does_not_take_is_refused(string target, string message)
    {
        await PutRuleAsync();

        await RefusedAsync("PutTargets", Put(JsonNode.Parse(target)!), Invalid, message);
        (await TargetIdsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_id_twice_is_refused()
    {
        await PutRuleAsync();

        await RefusedAsync("PutTargets", Put(Target(), Target()), Invalid, "unique");
    }

    [Fact]
    public async Task The_targets_of_an_unknown_rule_are_not_found()
    {
        await RefusedAsync("PutTargets", Put(Target()), Missing, $"Rule {Name} does not exist on EventBus default.");
        await RefusedAsync("RemoveTargets", Remove("queue"), Missing);
        await RefusedAsync("ListTargetsByRule", new() { ["Rule"] = Name }, Missing);
    }

    [Fact]
    public async Task A_task_shows_its_defaults()
    {
        await PutRuleAsync();
        await DoneAsync(
            "PutTargets",
            Put(
                new JsonObject
                {
                    ["Id"] = "task",
                    ["Arn"] = $"arn:aws:ecs:{Region}:{AccountId}:cluster/c",
                    ["RoleArn"] = Role,
                    ["EcsParameters"] = new JsonObject { ["TaskDefinitionArn"] = "arn:task" },
                }
            )
        );

        var listed = await DoneAsync("ListTargetsByRule", new() { ["Rule"] = Name });

        listed["Targets"]![0]!["EcsParameters"]!
            .ToJsonString()
            .ShouldBe(
                """{"TaskDefinitionArn":"arn:task","TaskCount":1,"EnableECSManagedTags":false,"EnableExecuteCommand":false}"""
            );
    }

    [Fact]
    public async Task Targets_are_listed_in_pages()
    {
        Rules.MostTargets = 10;
        await PutRuleAsync();
        await DoneAsync("PutTargets", Put([.. Enumerable.Range(0, 5).Select(number => Target($"t{number}"))]));

        var first = await DoneAsync("ListTargetsByRule", new() { ["Rule"] = Name, ["Limit"] = 3 });
        var second = await DoneAsync(
            "ListTargetsByRule",
            new()
            {
                ["Rule"] = Name,
                ["Limit"] = 3,
                ["NextToken"] = first["NextToken"]!.ToString(),
            }
        );

        second["Targets"]!.AsArray().Select(target => $"{target!["Id"]}").ShouldBe(["t3", "t4"]);
        await RefusedAsync("ListTargetsByRule", new() { ["Rule"] = Name, ["NextToken"] = "?" }, Invalid, "NextToken");
    }
}
