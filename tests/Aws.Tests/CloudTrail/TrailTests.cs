using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Aws.CloudTrail;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Aws.Tests.Stub;

namespace SageMakerMonitorOperator.Aws.Tests.CloudTrail;

public sealed class TrailTests : CloudTrailTest
{
    [Fact]
    public async Task Calls_are_awsJson_of_the_service()
    {
        await using var stub = await AwsStub.StartAsync(StubAnswer.Json("{}"));

        await CallAsync(stub, (trails, token) => trails.StartLoggingAsync(new() { Name = Name }, token));

        stub.Only.Headers["X-Amz-Target"]
            .ShouldBe("com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.StartLogging");
        stub.Only.Headers["Content-Type"].ShouldBe("application/x-amz-json-1.1");
        stub.Only.Headers["Authorization"].ShouldContain("/eu-west-1/cloudtrail/aws4_request");
        stub.Only.Body.ShouldBe($$"""{"Name":"{{Name}}"}""");
    }

    [Fact]
    public async Task A_trail_is_created_with_its_tags_and_without_what_is_unset()
    {
        var body = await SentAsync(
            (trails, token) =>
                trails.CreateTrailAsync(
                    new()
                    {
                        Name = Name,
                        S3BucketName = "audit",
                        IsMultiRegionTrail = true,
                        TagsList = [new("team", "ml"), new("empty", "")],
                    },
                    token
                )
        );

        body.ToJsonString()
            .ShouldBe(
                $$"""{"Name":"{{Name}}","S3BucketName":"audit","IsMultiRegionTrail":true,"TagsList":[{"Key":"team","Value":"ml"},{"Key":"empty","Value":""}]}"""
            );
    }

    [Fact]
    public async Task An_update_sends_the_empty_texts_that_take_settings_away()
    {
        var body = await SentAsync(
            (trails, token) =>
                trails.UpdateTrailAsync(
                    new()
                    {
                        Name = Name,
                        SnsTopicName = "",
                        CloudWatchLogsLogGroupArn = "",
                        CloudWatchLogsRoleArn = "",
                        EnableLogFileValidation = false,
                    },
                    token
                )
        );

        body.ToJsonString()
            .ShouldBe(
                $$"""{"Name":"{{Name}}","SnsTopicName":"","EnableLogFileValidation":false,"CloudWatchLogsLogGroupArn":"","CloudWatchLogsRoleArn":""}"""
            );
    }

    [Fact]
    public async Task All_trails_that_the_Region_sees_are_described()
    {
        DescribeTrailsResponse? found = null;
        var body = await SentAsync(
            async (trails, token) =>
                found = await trails.DescribeTrailsAsync(new() { IncludeShadowTrails = true }, token),
            $$"""
            {"trailList":[{"Name":"{{Name}}","S3BucketName":"audit","S3KeyPrefix":"p","SnsTopicName":"arn:t","SnsTopicARN":"arn:t",
            "IncludeGlobalServiceEvents":true,"IsMultiRegionTrail":true,"HomeRegion":"us-east-1","TrailARN":"{{Arn}}",
            "LogFileValidationEnabled":true,"CloudWatchLogsLogGroupArn":"arn:g:*","CloudWatchLogsRoleArn":"arn:r","KmsKeyId":"arn:k",
            "HasCustomEventSelectors":true,"HasInsightSelectors":true,"IsOrganizationTrail":true}]}
            """
        );

        body.ToJsonString().ShouldBe("""{"includeShadowTrails":true}""");
        found!
            .TrailList.ShouldHaveSingleItem()
            .ShouldBe(
                new()
                {
                    Name = Name,
                    S3BucketName = "audit",
                    S3KeyPrefix = "p",
                    SnsTopicName = "arn:t",
                    SnsTopicArn = "arn:t",
                    IncludeGlobalServiceEvents = true,
                    IsMultiRegionTrail = true,
                    HomeRegion = "us-east-1",
                    TrailArn = Arn,
                    LogFileValidationEnabled = true,
                    CloudWatchLogsLogGroupArn = "arn:g:*",
                    CloudWatchLogsRoleArn = "arn:r",
                    KmsKeyId = "arn:k",
                    HasCustomEventSelectors = true,
                    HasInsightSelectors = true,
                    IsOrganizationTrail = true,
                }
            );
    }

    [Fact]
    public async Task No_trails_are_none_and_one_is_got_by_its_name()
    {
        await SentAsync(
            async (trails, token) => (await trails.DescribeTrailsAsync(new(), token)).TrailList.ShouldBeEmpty()
        );

        var body = await SentAsync(
            async (trails, token) =>
                (await trails.GetTrailAsync(new() { Name = Name }, token)).Trail.TrailArn.ShouldBe(Arn),
            $$$"""{"Trail":{"Name":"{{{Name}}}","TrailARN":"{{{Arn}}}"}}"""
        );
        body["Name"]!.ToString().ShouldBe(Name);
    }

    [Theory]
    [InlineData("1700000000.5", "2023-11-14T22:13:20.5Z")]
    [InlineData("\"2023-11-14T22:13:20Z\"", "2023-11-14T22:13:20Z")]
    [InlineData("null", null)]
    public async Task A_status_is_read_whatever_form_its_times_have(string time, string? expected)
    {
        GetTrailStatusResponse? status = null;
        await SentAsync(
            async (trails, token) => status = await trails.GetTrailStatusAsync(new() { Name = Name }, token),
            $$"""{"IsLogging":true,"LatestDeliveryError":"AccessDenied","LatestDeliveryTime":{{time}},"TimeLoggingStarted":""}"""
        );

        status!.IsLogging.ShouldBeTrue();
        status.LatestDeliveryError.ShouldBe("AccessDenied");
        status.LatestDeliveryTime.ShouldBe(
            expected is null ? null : DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture)
        );
    }

    [Fact]
    public async Task Tags_are_added_and_removed_by_their_keys()
    {
        var added = await SentAsync(
            (trails, token) => trails.AddTagsAsync(new() { ResourceId = Arn, TagsList = [new("team", "ml")] }, token)
        );
        added.ToJsonString().ShouldBe($$"""{"ResourceId":"{{Arn}}","TagsList":[{"Key":"team","Value":"ml"}]}""");

        var removed = await SentAsync(
            (trails, token) => trails.RemoveTagsAsync(new() { ResourceId = Arn, TagsList = [new("team", null)] }, token)
        );
        removed.ToJsonString().ShouldBe($$"""{"ResourceId":"{{Arn}}","TagsList":[{"Key":"team"}]}""");
    }

    [Fact]
    public async Task All_pages_of_tags_are_read()
    {
        string[] answers =
        [
            $$"""{"ResourceTagList":[{"ResourceId":"{{Arn}}","TagsList":[{"Key":"a","Value":"1"}]}],"NextToken":"more"}""",
            $$"""{"ResourceTagList":[{"ResourceId":"{{Arn}}","TagsList":[{"Key":"b"}]}]}""",
        ];
        await using var stub = await AwsStub.StartAsync((_, before) => StubAnswer.Json(answers[before]));
        var tags = new List<Tag>();

        await CallAsync(
            stub,
            async (trails, token) =>
            {
                await foreach (var page in trails.ListTagsPagesAsync(new() { ResourceIdList = [Arn] }, token))
                    tags.AddRange(page.ResourceTagList.SelectMany(resource => resource.TagsList));
            }
        );

        tags.ShouldBe([new("a", "1"), new("b", null)]);
        JsonNode.Parse(stub.Requests[1].Body)!["NextToken"]!.ToString().ShouldBe("more");
    }

    [Theory]
    [InlineData("TrailNotFoundException", AwsFailureKind.NotFound)]
    [InlineData("TrailAlreadyExistsException", AwsFailureKind.Conflict)]
    [InlineData("ConflictException", AwsFailureKind.Conflict)]
    [InlineData("MaximumNumberOfTrailsExceededException", AwsFailureKind.QuotaExceeded)]
    [InlineData("TagsLimitExceededException", AwsFailureKind.QuotaExceeded)]
    [InlineData("InsufficientS3BucketPolicyException", AwsFailureKind.Invalid)]
    [InlineData("InvalidHomeRegionException", AwsFailureKind.Invalid)]
    public async Task A_refusal_is_classified_and_not_tried_again(string code, AwsFailureKind kind)
    {
        await using var stub = await AwsStub.StartAsync(
            StubAnswer.Json($$"""{"__type":"{{code}}","message":"because"}""", 400)
        );

        var failure = await Should.ThrowAsync<AwsFailure>(() =>
            CallAsync(stub, (trails, token) => trails.DeleteTrailAsync(new() { Name = Name }, token))
        );

        (failure.Kind, failure.Code).ShouldBe((kind, code));
        stub.Requests.Count.ShouldBe(1);
    }
}
