using SageMakerMonitorOperator.Aws.EventBridge;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Aws.Tests.Stub;

namespace SageMakerMonitorOperator.Aws.Tests.EventBridge;

public sealed class RuleTests : EventBridgeTest
{
    [Fact]
    public async Task Calls_are_awsJson_of_the_service()
    {
        await using var stub = await AwsStub.StartAsync(StubAnswer.Json(""));

        await CallAsync(stub, (events, token) => events.DeleteRuleAsync(new() { Name = Name }, token));

        stub.Only.Headers["X-Amz-Target"].ShouldBe("AWSEvents.DeleteRule");
        stub.Only.Headers["Content-Type"].ShouldBe("application/x-amz-json-1.1");
        stub.Only.Headers["Authorization"].ShouldContain("/eu-west-1/events/aws4_request");
        stub.Only.Body.ShouldBe($$"""{"Name":"{{Name}}"}""");
    }

    [Fact]
    public async Task A_rule_is_put_with_everything_in_one_call()
    {
        var body = await SentAsync(
            async (events, token) =>
                (
                    await events.PutRuleAsync(
                        new()
                        {
                            Name = Name,
                            EventBusName = "ml",
                            EventPattern = """{"source":["aws.sagemaker"]}""",
                            State = RuleStates.EnabledWithAllCloudTrailManagementEvents,
                            Description = "",
                            RoleArn = "arn:role",
                            Tags = [new("Team/X", "")],
                        },
                        token
                    )
                ).RuleArn.ShouldBe(Arn),
            $$"""{"RuleArn":"{{Arn}}"}"""
        );

        body["EventPattern"]!.GetValue<string>().ShouldBe("""{"source":["aws.sagemaker"]}""");
        body.Remove("EventPattern");
        body.ToJsonString()
            .ShouldBe(
                $$"""{"Name":"{{Name}}","EventBusName":"ml","State":"ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS","Description":"","RoleArn":"arn:role","Tags":[{"Key":"Team/X","Value":""}]}"""
            );
    }

    [Fact]
    public async Task A_rule_is_read()
    {
        await SentAsync(
            async (events, token) =>
                (await events.DescribeRuleAsync(new() { Name = Name, EventBusName = "ml" }, token)).ShouldBe(
                    new()
                    {
                        Name = Name,
                        Arn = Arn,
                        EventPattern = "{}",
                        State = RuleStates.Disabled,
                        Description = "d",
                        RoleArn = "arn:role",
                        ManagedBy = "states.amazonaws.com",
                        EventBusName = "ml",
                        CreatedBy = "111122223333",
                    }
                ),
            $$"""{"Name":"{{Name}}","Arn":"{{Arn}}","EventPattern":"{}","State":"DISABLED","Description":"d","RoleArn":"arn:role","ManagedBy":"states.amazonaws.com","EventBusName":"ml","CreatedBy":"111122223333"}"""
        );
    }

    [Fact]
    public async Task All_pages_of_rules_are_read()
    {
        var found = new List<Rule>();

        var bodies = await PagesAsync(
            async (events, token) =>
            {
                var request = new ListRulesRequest { NamePrefix = "f", EventBusName = "ml" };
                await foreach (var page in events.ListRulesPagesAsync(request, token))
                    found.AddRange(page.Rules);
            },
            """{"NextToken":"more","Rules":[{"Name":"a","Arn":"arn:a","ScheduleExpression":"rate(1 day)"}]}""",
            """{"Rules":[{"Name":"b","Arn":"arn:b"}],"NextToken":null}"""
        );

        bodies[1].ToJsonString().ShouldBe("""{"NamePrefix":"f","EventBusName":"ml","NextToken":"more"}""");
        found.ShouldBe([
            new()
            {
                Name = "a",
                Arn = "arn:a",
                ScheduleExpression = "rate(1 day)",
            },
            new() { Name = "b", Arn = "arn:b" },
        ]);
    }

    [Theory]
    [InlineData("""{"Result":true}""", true)]
    [InlineData("""{"Result":false}""", false)]
    public async Task A_pattern_is_tested(string answer, bool matches)
    {
        var body = await SentAsync(
            async (events, token) =>
                (
                    await events.TestEventPatternAsync(new() { EventPattern = """{"a":["é"]}""", Event = "{}" }, token)
                ).Result.ShouldBe(matches),
            answer
        );

        body["EventPattern"]!.GetValue<string>().ShouldBe("""{"a":["é"]}""");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    public async Task An_answer_without_result_is_no_verdict(string answer)
    {
        var failure = await Should.ThrowAsync<AwsFailure>(() =>
            SentAsync(
                (events, token) => events.TestEventPatternAsync(new() { EventPattern = "{}", Event = "{}" }, token),
                answer
            )
        );

        (failure.Kind, failure.Code).ShouldBe((AwsFailureKind.Unavailable, FailureCodes.UnreadableAnswer));
    }

    [Fact]
    public async Task Tags_are_changed_and_read()
    {
        var put = await SentAsync(
            (events, token) => events.TagResourceAsync(new() { ResourceARN = Arn, Tags = [new("Team", "ml")] }, token)
        );
        put.ToJsonString().ShouldBe($$"""{"ResourceARN":"{{Arn}}","Tags":[{"Key":"Team","Value":"ml"}]}""");

        var removed = await SentAsync(
            (events, token) => events.UntagResourceAsync(new() { ResourceARN = Arn, TagKeys = ["Team"] }, token)
        );
        removed.ToJsonString().ShouldBe($$"""{"ResourceARN":"{{Arn}}","TagKeys":["Team"]}""");

        await SentAsync(
            async (events, token) =>
                (await events.ListTagsForResourceAsync(new() { ResourceARN = Arn }, token)).Tags.ShouldBe([
                    new("Team", ""),
                ]),
            """{"Tags":[{"Key":"Team"}]}"""
        );
    }

    [Theory]
    [InlineData("ResourceNotFoundException", AwsFailureKind.NotFound)]
    [InlineData("ConcurrentModificationException", AwsFailureKind.Conflict)]
    [InlineData("LimitExceededException", AwsFailureKind.QuotaExceeded)]
    [InlineData("ManagedRuleException", AwsFailureKind.Invalid)]
    [InlineData("InvalidEventPatternException", AwsFailureKind.Invalid)]
    [InlineData("ValidationException", AwsFailureKind.Invalid)]
    public async Task A_refusal_is_classified_and_not_tried_again(string code, AwsFailureKind kind)
    {
        await using var stub = await AwsStub.StartAsync(
            StubAnswer.Json($$"""{"__type":"{{code}}","message":"because"}""", 400)
        );

        var failure = await Should.ThrowAsync<AwsFailure>(() =>
            CallAsync(stub, (events, token) => events.PutRuleAsync(new() { Name = Name }, token))
        );

        (failure.Kind, failure.Code).ShouldBe((kind, code));
        stub.Requests.Count.ShouldBe(1);
    }
}
