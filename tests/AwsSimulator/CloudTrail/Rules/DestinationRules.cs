using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Access;
using SageMakerMonitorOperator.AwsSimulator.Protocol;
using static SageMakerMonitorOperator.AwsSimulator.CloudTrail.TrailErrors;

namespace SageMakerMonitorOperator.AwsSimulator.CloudTrail.Rules;

/// <summary>Whether CloudTrail can deliver to what a trail names: it tries, when a trail is made or changed.</summary>
internal sealed class DestinationRules(TrailSurroundings surroundings, TrailStore place, string? organization)
{
    public void Check(Trail trail)
    {
        CheckBucket(trail);
        CheckTopic(trail);
        CheckKey(trail);
        CheckLogs(trail);
    }

    private void CheckBucket(Trail trail)
    {
        var name = trail.Settings["S3BucketName"]!.ToString();
        var bucket = surroundings.S3.Find(name);
        Expect(bucket is not null, "S3BucketDoesNotExistException", $"S3 bucket {name} does not exist!");
        var prefix = trail.Settings["S3KeyPrefix"] is { } some ? $"{some}/" : "";
        var owners = trail.IsOrganization ? new[] { place.AccountId, organization! } : [place.AccountId];
        Expect(
            bucket.Lets("s3:GetBucketAcl", "", trail.Arn)
                && owners.All(owner => bucket.Lets("s3:PutObject", $"/{prefix}AWSLogs/{owner}/x", trail.Arn)),
            "InsufficientS3BucketPolicyException",
            $"Incorrect S3 bucket policy is detected for bucket: {name}"
        );
    }

    private void CheckTopic(Trail trail)
    {
        if (trail.Settings["SnsTopicName"]?.ToString() is not { } topic)
        {
            return;
        }

        var arn = TopicArn(place, topic);
        var parts = arn.Split(':');
        Expect(
            parts.Length == 6
                && surroundings.Sns.Topics(parts[4], parts[3]) is var topics
                && topics.NameIn(arn) is { } name
                && topics.LetsPublish(name, "cloudtrail.amazonaws.com"),
            "InsufficientSnsTopicPolicyException",
            "SNS Topic does not exist or the topic policy is incorrect!"
        );
    }

    private void CheckKey(Trail trail) =>
        Expect(
            trail.Settings["KmsKeyId"]?.ToString() is not { } key
                || (
                    surroundings.Kms.CanEncrypt(key)
                    && surroundings.Logs.Groups(place.AccountId, place.Region).CanUse(key)
                ),
            "InsufficientEncryptionPolicyException",
            "Insufficient permissions to access S3 bucket or KMS key."
        );

    // "Access denied. Check the trust relationships for your role." (terraform-provider-aws, internal/service/cloudtrail)
    private void CheckLogs(Trail trail)
    {
        if (trail.Settings["CloudWatchLogsLogGroupArn"]?.ToString() is not { } group)
        {
            return;
        }

        var logs = surroundings.Logs.Groups(place.AccountId, place.Region);
        Expect(
            logs.CanUse(trail.Settings["CloudWatchLogsRoleArn"]!.ToString()),
            InvalidRole,
            "Access denied. Check the trust relationships for your role."
        );
        Expect(
            logs.Shelf.NameIn(group[..^":*".Length]) is { } name && logs.Find(name) is not null,
            InvalidGroup,
            "Access denied. Verify in IAM that the role has adequate permissions."
        );
    }

    public static string TopicArn(TrailStore place, string topic) =>
        Arns.IsArn(topic) ? topic : $"arn:aws:sns:{place.Region}:{place.AccountId}:{topic}";
}
