using SageMakerMonitorOperator.Aws.EventBridge;
using SageMakerMonitorOperator.Aws.Failures;

namespace SageMakerMonitorOperator.Aws.Tests.EventBridge;

public sealed class TargetTests : EventBridgeTest
{
    /// <summary>Every member of every block, as in AWS's service model.</summary>
    private const string Everything = """
        {"Id":"all","Arn":"arn:target","RoleArn":"arn:role","Input":"{}","InputPath":"$.detail","InputTransformer":{"InputPathsMap":{"job":"$.detail.TrainingJobName"},"InputTemplate":"\u0022\u003Cjob\u003E\u0022"},"KinesisParameters":{"PartitionKeyPath":"$.id"},"RunCommandParameters":{"RunCommandTargets":[{"Key":"tag:Team","Values":["ml"]}]},"EcsParameters":{"TaskDefinitionArn":"arn:task","TaskCount":2,"LaunchType":"FARGATE","NetworkConfiguration":{"awsvpcConfiguration":{"Subnets":["subnet-1"],"SecurityGroups":["sg-1"],"AssignPublicIp":"DISABLED"}},"PlatformVersion":"1.4.0","Group":"g","CapacityProviderStrategy":[{"capacityProvider":"FARGATE","weight":1,"base":0}],"EnableECSManagedTags":true,"EnableExecuteCommand":false,"PlacementConstraints":[{"type":"memberOf","expression":"e"}],"PlacementStrategy":[{"type":"spread","field":"f"}],"PropagateTags":"TASK_DEFINITION","ReferenceId":"r","Tags":[{"Key":"k","Value":"v"}]},"BatchParameters":{"JobDefinition":"d","JobName":"n","ArrayProperties":{"Size":2},"RetryStrategy":{"Attempts":1}},"SqsParameters":{"MessageGroupId":"g"},"HttpParameters":{"PathParameterValues":["p"],"HeaderParameters":{"h":"1"},"QueryStringParameters":{"q":"2"}},"RedshiftDataParameters":{"SecretManagerArn":"arn:secret","Database":"db","DbUser":"u","Sql":"select 1","Sqls":["select 2"],"StatementName":"s","WithEvent":true},"SageMakerPipelineParameters":{"PipelineParameterList":[{"Name":"p","Value":"v"}]},"AppSyncParameters":{"GraphQLOperation":"mutation"},"DeadLetterConfig":{"Arn":"arn:queue"},"RetryPolicy":{"MaximumRetryAttempts":0,"MaximumEventAgeInSeconds":60}}
        """;

    [Fact]
    public async Task Every_member_of_a_target_is_read_and_sent_back_as_it_was()
    {
        Target? target = null;
        await SentAsync(
            async (events, token) =>
                target = (
                    await events.ListTargetsByRuleAsync(new() { Rule = Name }, token)
                ).Targets.ShouldHaveSingleItem(),
            $$"""{"Targets":[{{Everything}}]}"""
        );

        var body = await SentAsync(
            (events, token) =>
                events.PutTargetsAsync(
                    new()
                    {
                        Rule = Name,
                        EventBusName = "ml",
                        Targets = [target!],
                    },
                    token
                ),
            "{}"
        );

        body.ToJsonString().ShouldBe($$"""{"Rule":"{{Name}}","EventBusName":"ml","Targets":[{{Everything}}]}""");
    }

    [Fact]
    public async Task All_pages_of_targets_are_read()
    {
        var found = new List<string>();

        var bodies = await PagesAsync(
            async (events, token) =>
            {
                var request = new ListTargetsByRuleRequest { Rule = Name, EventBusName = "ml" };
                await foreach (var page in events.ListTargetsByRulePagesAsync(request, token))
                    found.AddRange(page.Targets.Select(target => target.Id));
            },
            """{"NextToken":"more","Targets":[{"Id":"a","Arn":"arn:a"}]}""",
            """{"Targets":[{"Id":"b","Arn":"arn:b"}]}"""
        );

        bodies[1].ToJsonString().ShouldBe($$"""{"Rule":"{{Name}}","EventBusName":"ml","NextToken":"more"}""");
        found.ShouldBe(["a", "b"]);
    }

    [Theory]
    [InlineData("ConcurrentModificationException", AwsFailureKind.Conflict)]
    [InlineData("InternalFailure", AwsFailureKind.Unavailable)]
    [InlineData("SomethingNew", AwsFailureKind.Unavailable)]
    [InlineData("LimitExceededException", AwsFailureKind.QuotaExceeded)]
    public async Task A_partial_failure_says_which_target_failed_and_what_it_means(string code, AwsFailureKind kind)
    {
        var answer =
            $$"""{"FailedEntryCount":1,"FailedEntries":[{"TargetId":"b","ErrorCode":"{{code}}","ErrorMessage":"because"}]}""";

        await SentAsync(
            async (events, token) =>
            {
                var request = new PutTargetsRequest { Rule = Name, Targets = [new() { Id = "b", Arn = "arn:b" }] };
                var response = await events.PutTargetsAsync(request, token);
                response.FailedEntryCount.ShouldBe(1);
                var failed = response.FailedEntries.ShouldHaveSingleItem();
                failed.TargetId.ShouldBe("b");
                failed.ToCause().ShouldBe(new FailureCause(kind, code, "because"));
            },
            answer
        );
        await SentAsync(
            async (events, token) =>
                (await events.RemoveTargetsAsync(new() { Rule = Name, Ids = ["b"] }, token))
                    .FailedEntries.ShouldHaveSingleItem()
                    .ToCause()
                    .Kind.ShouldBe(kind),
            answer
        );
    }

    [Fact]
    public async Task Targets_are_removed_by_id()
    {
        var body = await SentAsync(
            async (events, token) =>
                (
                    await events.RemoveTargetsAsync(new() { Rule = Name, Ids = ["a", "b"] }, token)
                ).FailedEntries.ShouldBeEmpty(),
            """{"FailedEntryCount":0,"FailedEntries":null}"""
        );

        body.ToJsonString().ShouldBe($$"""{"Rule":"{{Name}}","Ids":["a","b"]}""");
    }
}
