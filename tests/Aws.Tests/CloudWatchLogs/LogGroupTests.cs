using SageMakerMonitorOperator.Aws.CloudWatchLogs;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Aws.Tests.Stub;

namespace SageMakerMonitorOperator.Aws.Tests.CloudWatchLogs;

public sealed class LogGroupTests : CloudWatchLogsTest
{
    [Fact]
    public async Task Calls_are_awsJson_of_the_service()
    {
        await using var stub = await AwsStub.StartAsync(StubAnswer.Json(""));

        await CallAsync(stub, (logs, token) => logs.DeleteLogGroupAsync(new() { LogGroupName = Group }, token));

        stub.Only.Headers["X-Amz-Target"].ShouldBe("Logs_20140328.DeleteLogGroup");
        stub.Only.Headers["Content-Type"].ShouldBe("application/x-amz-json-1.1");
        stub.Only.Headers["Authorization"].ShouldContain("/eu-west-1/logs/aws4_request");
        stub.Only.Body.ShouldBe($$"""{"logGroupName":"{{Group}}"}""");
    }

    [Fact]
    public async Task A_group_is_created_with_everything_in_one_call()
    {
        var body = await SentAsync(
            (logs, token) =>
                logs.CreateLogGroupAsync(
                    new()
                    {
                        LogGroupName = Group,
                        KmsKeyId = "arn:key",
                        LogGroupClass = LogGroupClasses.InfrequentAccess,
                        DeletionProtectionEnabled = true,
                        Tags = new Dictionary<string, string> { ["Team"] = "ml" },
                    },
                    token
                )
        );

        body.ToJsonString()
            .ShouldBe(
                $$$"""{"logGroupName":"{{{Group}}}","kmsKeyId":"arn:key","tags":{"Team":"ml"},"logGroupClass":"INFREQUENT_ACCESS","deletionProtectionEnabled":true}"""
            );
    }

    [Fact]
    public async Task All_pages_of_groups_are_read()
    {
        var found = new List<LogGroup>();

        var bodies = await PagesAsync(
            async (logs, token) =>
            {
                var request = new DescribeLogGroupsRequest { LogGroupNamePrefix = "/aws", Limit = 50 };
                await foreach (var page in logs.DescribeLogGroupsPagesAsync(request, token))
                    found.AddRange(page.LogGroups);
            },
            $$"""
            {"nextToken":"more","logGroups":[{"logGroupName":"a","arn":"{{Arn}}:*","logGroupArn":"{{Arn}}","retentionInDays":30,
            "kmsKeyId":"arn:key","logGroupClass":"DELIVERY","deletionProtectionEnabled":true,"storedBytes":5000000000,"creationTime":1700000000000}]}
            """,
            """{"logGroups":[{"logGroupName":"b"}]}"""
        );

        bodies[1]["nextToken"]!.ToString().ShouldBe("more");
        bodies[1]["logGroupNamePrefix"]!.ToString().ShouldBe("/aws");
        found[0]
            .ShouldBe(
                new()
                {
                    LogGroupName = "a",
                    Arn = $"{Arn}:*",
                    LogGroupArn = Arn,
                    RetentionInDays = 30,
                    KmsKeyId = "arn:key",
                    LogGroupClass = LogGroupClasses.Delivery,
                    DeletionProtectionEnabled = true,
                    StoredBytes = 5_000_000_000,
                    CreationTime = 1_700_000_000_000,
                }
            );
        found[1].ShouldBe(new() { LogGroupName = "b" });
        found[1].LogGroupClass.ShouldBe(LogGroupClasses.Standard);
    }

    [Fact]
    public async Task Retention_is_put()
    {
        var body = await SentAsync(
            (logs, token) => logs.PutRetentionPolicyAsync(new() { LogGroupName = Group, RetentionInDays = 30 }, token)
        );

        body["retentionInDays"]!.GetValue<int>().ShouldBe(30);
    }

    [Fact]
    public async Task Protection_that_is_taken_away_is_sent()
    {
        var body = await SentAsync(
            (logs, token) =>
                logs.PutLogGroupDeletionProtectionAsync(
                    new() { LogGroupIdentifier = Arn, DeletionProtectionEnabled = false },
                    token
                )
        );

        body["deletionProtectionEnabled"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task Tags_are_a_map_whose_keys_keep_their_case()
    {
        var body = await SentAsync(
            (logs, token) =>
                logs.TagResourceAsync(
                    new()
                    {
                        ResourceArn = Arn,
                        Tags = new Dictionary<string, string> { ["Team/X"] = "" },
                    },
                    token
                )
        );
        body["tags"]!["Team/X"]!.ToString().ShouldBe("");

        await SentAsync(
            async (logs, token) =>
                (await logs.ListTagsForResourceAsync(new() { ResourceArn = Arn }, token)).Tags["Team/X"].ShouldBe("1"),
            """{"tags":{"Team/X":"1"}}"""
        );
        await SentAsync(
            async (logs, token) =>
                (await logs.ListTagsForResourceAsync(new() { ResourceArn = Arn }, token)).Tags.ShouldBeEmpty(),
            "{}"
        );
    }

    [Theory]
    [InlineData(Arn)]
    [InlineData($"{Arn}:*")]
    public void Both_forms_of_an_ARN_are_the_same_group(string arn) => LogGroupArns.Trim(arn).ShouldBe(Arn);

    [Theory]
    [InlineData("ResourceAlreadyExistsException", AwsFailureKind.Conflict)]
    [InlineData("OperationAbortedException", AwsFailureKind.Conflict)]
    [InlineData("LimitExceededException", AwsFailureKind.QuotaExceeded)]
    [InlineData("ResourceNotFoundException", AwsFailureKind.NotFound)]
    [InlineData("InvalidParameterException", AwsFailureKind.Invalid)]
    public async Task A_refusal_is_classified_and_not_tried_again(string code, AwsFailureKind kind)
    {
        await using var stub = await AwsStub.StartAsync(
            StubAnswer.Json($$"""{"__type":"{{code}}","message":"because"}""", 400)
        );

        var failure = await Should.ThrowAsync<AwsFailure>(() =>
            CallAsync(stub, (logs, token) => logs.CreateLogGroupAsync(new() { LogGroupName = Group }, token))
        );

        (failure.Kind, failure.Code).ShouldBe((kind, code));
        stub.Requests.Count.ShouldBe(1);
    }
}
