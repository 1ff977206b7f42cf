using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.Trails;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.Trails;

/// <summary>
/// What a refusal of CloudTrail's means. It tries each destination when a trail is made or changed: one that is made in the same
/// breath, or whose policy has not spread yet, is waited for; one that stays so for long is somebody's to mend.
/// </summary>
internal sealed class TrailRefusal(AwsConnection aws, Intent<Trail> intent, AwsFailure failure)
{
    /// <summary>What IAM takes to spread, and more.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private TrailSpec Spec => intent.Resource.Spec;

    /// <summary>Null for what has no meaning of its own here.</summary>
    public async Task<Problem?> ExplainAsync(CancellationToken cancellationToken)
    {
        if (failure.Code == "InsufficientS3BucketPolicyException")
        {
            return await BucketAsync(cancellationToken);
        }

        return Advice() is { } advice ? NotReady(advice) : null;
    }

    private async Task<Problem> BucketAsync(CancellationToken cancellationToken)
    {
        var access = new BucketAccess(
            TrailArn.Of(intent.Identity),
            Spec.S3BucketName,
            Spec.S3KeyPrefix,
            Spec.IsOrganizationTrail == true
        );
        var missing = await BucketPolicy.MissingAsync(aws, access, cancellationToken);
        return NotReady(
            missing is null
                ? "Its policy allows what CloudTrail needs: either that has not spread yet, or a Deny takes it back"
                : "Add the statements in status.trail.missingBucketPolicy to the bucket's policy"
        ) with
        {
            Detail = missing,
        };
    }

    private string? Advice() =>
        failure.Code switch
        {
            "S3BucketDoesNotExistException" => $"Create the bucket '{Spec.S3BucketName}', or name another",
            "InsufficientSnsTopicPolicyException" =>
                "See that the topic is there and that its policy lets cloudtrail.amazonaws.com publish, as that of a NotificationTopic does",
            "InsufficientEncryptionPolicyException" =>
                "Let cloudtrail.amazonaws.com use the key for kms:GenerateDataKey* and kms:DescribeKey, and write to the bucket",
            "KmsKeyNotFoundException" or "KmsKeyDisabledException" or "KmsException" =>
                "See that the key is there, enabled, and in the Region of the bucket",
            "InvalidCloudWatchLogsRoleArnException" when IsAccess =>
                "Let the role trust cloudtrail.amazonaws.com; what was just changed in IAM takes a while to spread",
            "InvalidCloudWatchLogsLogGroupArnException" when IsAccess =>
                "See that the log group is there and that the role may logs:CreateLogStream and logs:PutLogEvents in it",
            _ => null,
        };

    // Of what is wrong in itself, such as an ARN, CloudTrail speaks otherwise.
    private bool IsAccess => failure.Message.Contains("Access denied", StringComparison.OrdinalIgnoreCase);

    private Problem NotReady(string advice) =>
        new(ProblemKind.Waiting, Reasons.DestinationNotReady, $"{failure.Message}. {advice}")
        {
            Overdue = new Overdue(Patience, "It has been so for longer than IAM takes to spread"),
        };
}
