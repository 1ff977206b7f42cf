using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.CloudTrail;

public sealed class DestinationTests : CloudTrailTest
{
    private const string Topic = "told";
    private const string Group = "/audit";
    private const string Role = $"arn:aws:iam::{AccountId}:role/trails";
    private const string GroupArn = $"arn:aws:logs:{Region}:{AccountId}:log-group:{Group}:*";

    [Fact]
    public async Task A_bucket_that_is_not_there_is_refused() =>
        await RefusedAsync("CreateTrail", New(), "S3BucketDoesNotExistException");

    [Theory]
    [InlineData(null)]
    [InlineData("""{"Statement": []}""")]
    [InlineData(
        """{"Statement": {"Effect": "Allow", "Principal": {"Service": "cloudtrail.amazonaws.com"}, "Action": "s3:*", "Resource": "arn:aws:s3:::audit-logs"}}"""
    )]
    [InlineData(
        """{"Statement": {"Effect": "Allow", "Principal": {"Service": "config.amazonaws.com"}, "Action": "s3:*", "Resource": "*"}}"""
    )]
    [InlineData(
        """{"Statement": {"Effect": "Allow", "Principal": "*", "Action": "s3:*", "Resource": "*", "Condition": {"StringEquals": {"aws:SourceArn": "arn:aws:cloudtrail:eu-west-1:123456789012:trail/another"}}}}"""
    )]
    public async Task A_policy_that_does_not_let_CloudTrail_write_is_insufficient(string? policy)
    {
        Server.S3.Put(Bucket, AccountId, policy);

        await RefusedAsync("CreateTrail", New(), "InsufficientS3BucketPolicyException", Bucket);
    }

    [Fact]
    public async Task The_policy_must_fit_the_prefix_and_the_trail()
    {
        Server.S3.Put(
            Bucket,
            AccountId,
            $$$$"""
            {"Statement": [
              {"Effect": "Allow", "Principal": {"Service": "cloudtrail.amazonaws.com"}, "Action": "s3:GetBucketAcl",
               "Resource": "arn:aws:s3:::{{{{Bucket}}}}", "Condition": {"StringEquals": {"aws:SourceArn": "{{{{TrailArn()}}}}"}}},
              {"Effect": "Allow", "Principal": {"Service": "cloudtrail.amazonaws.com"}, "Action": "s3:PutObject",
               "Resource": "arn:aws:s3:::{{{{Bucket}}}}/ml/AWSLogs/{{{{AccountId}}}}/*", "Condition": {"StringEquals":
               {"s3:x-amz-acl": "bucket-owner-full-control", "aws:SourceArn": "{{{{TrailArn()}}}}"}}}]}
            """
        );

        await RefusedAsync("CreateTrail", New(), "InsufficientS3BucketPolicyException");
        await RefusedAsync("CreateTrail", New("another", ("S3KeyPrefix", "ml")), "InsufficientS3BucketPolicyException");
        await DoneAsync("CreateTrail", New(Trail, ("S3KeyPrefix", "ml")));
        await RefusedAsync(
            "UpdateTrail",
            new() { ["Name"] = Trail, ["S3KeyPrefix"] = "" },
            "InsufficientS3BucketPolicyException"
        );
    }

    [Fact]
    public async Task A_topic_must_let_CloudTrail_publish_and_may_be_named_or_have_its_ARN()
    {
        OpenBucket();
        await RefusedAsync("CreateTrail", New(Trail, ("SnsTopicName", Topic)), "InsufficientSnsTopicPolicyException");
        await Client.CallAsync("sns", "CreateTopic", ("Name", Topic));
        await RefusedAsync("CreateTrail", New(Trail, ("SnsTopicName", Topic)), "InsufficientSnsTopicPolicyException");
        var arn = $"arn:aws:sns:{Region}:{AccountId}:{Topic}";
        Server
            .Sns.Topics(AccountId, Region)
            .Change(
                Topic,
                new()
                {
                    ["Policy"] =
                        $$$$"""{"Statement": [{"Effect": "Allow", "Principal": {"Service": "cloudtrail.amazonaws.com"}, "Action": "SNS:Publish", "Resource": "{{{{arn}}}}", "Condition": {"StringEquals": {"aws:SourceAccount": "{{{{AccountId}}}}"}}}]}""",
                }
            );

        var created = await DoneAsync("CreateTrail", New(Trail, ("SnsTopicName", Topic)));
        created["SnsTopicARN"]!.ToString().ShouldBe(arn);
        await DoneAsync("UpdateTrail", new() { ["Name"] = Trail, ["SnsTopicName"] = arn });
        await DoneAsync("UpdateTrail", new() { ["Name"] = Trail, ["SnsTopicName"] = "" });
        (await DescribedAsync())[0].ContainsKey("SnsTopicARN").ShouldBeFalse();
    }

    [Fact]
    public async Task A_log_group_and_its_role_go_together()
    {
        OpenBucket();
        Server.Logs.Groups(AccountId, Region).Add(Group);
        await RefusedAsync(
            "CreateTrail",
            New(Trail, ("CloudWatchLogsLogGroupArn", GroupArn)),
            "InvalidCloudWatchLogsRoleArnException"
        );
        await RefusedAsync(
            "CreateTrail",
            New(Trail, ("CloudWatchLogsRoleArn", Role)),
            "InvalidCloudWatchLogsLogGroupArnException"
        );
        await RefusedAsync(
            "CreateTrail",
            New(Trail, ("CloudWatchLogsRoleArn", Role), ("CloudWatchLogsLogGroupArn", GroupArn[..^2])),
            "InvalidCloudWatchLogsLogGroupArnException"
        );
        await DoneAsync(
            "CreateTrail",
            New(Trail, ("CloudWatchLogsRoleArn", Role), ("CloudWatchLogsLogGroupArn", GroupArn))
        );

        await RefusedAsync(
            "UpdateTrail",
            new() { ["Name"] = Trail, ["CloudWatchLogsLogGroupArn"] = "" },
            "InvalidCloudWatchLogsRoleArnException"
        );
        await DoneAsync(
            "UpdateTrail",
            new()
            {
                ["Name"] = Trail,
                ["CloudWatchLogsLogGroupArn"] = "",
                ["CloudWatchLogsRoleArn"] = "",
            }
        );
        Trails.Find(Trail)!.ContainsKey("CloudWatchLogsRoleArn").ShouldBeFalse();
    }

    [Fact]
    public async Task A_group_that_is_not_there_and_a_role_that_cannot_be_assumed_are_denied_access()
    {
        OpenBucket();
        var logs = Server.Logs.Groups(AccountId, Region);
        JsonObject Request() => New(Trail, ("CloudWatchLogsRoleArn", Role), ("CloudWatchLogsLogGroupArn", GroupArn));

        await RefusedAsync("CreateTrail", Request(), "InvalidCloudWatchLogsLogGroupArnException", "Access denied");
        logs.Add(Group);
        logs.Refuse(Role);
        await RefusedAsync("CreateTrail", Request(), "InvalidCloudWatchLogsRoleArnException", "Access denied");
        logs.Allow(Role);
        await DoneAsync("CreateTrail", Request());
    }

    [Fact]
    public async Task A_key_has_its_ARN_whatever_it_was_named_by()
    {
        OpenBucket();
        var key = Server.Kms.Keys(AccountId, Region).Add("alias/audit");
        var id = key[(key.LastIndexOf('/') + 1)..];
        await RefusedAsync("CreateTrail", New(Trail, ("KmsKeyId", "alias/none")), "KmsKeyNotFoundException");
        await DoneAsync("CreateTrail", New(Trail, ("KmsKeyId", "alias/audit")));
        foreach (var form in new[] { id, key, $"arn:aws:kms:{Region}:{AccountId}:alias/audit" })
        {
            await DoneAsync("UpdateTrail", new() { ["Name"] = Trail, ["KmsKeyId"] = form });
            (await DescribedAsync())[0]["KmsKeyId"]!.ToString().ShouldBe(key);
        }

        Server.Kms.Keys(AccountId, Region).Change(key, "Disabled");
        await RefusedAsync("UpdateTrail", new() { ["Name"] = Trail, ["KmsKeyId"] = key }, "KmsKeyDisabledException");
        Server.Kms.Keys(AccountId, Region).Change(key, "Enabled");
        Server.Logs.Groups(AccountId, Region).Refuse(key);
        await RefusedAsync(
            "UpdateTrail",
            new() { ["Name"] = Trail, ["KmsKeyId"] = key },
            "InsufficientEncryptionPolicyException"
        );
    }
}
