using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.Reconcilers.Trails;

/// <summary>
/// What CloudTrail must be allowed in a bucket, in the statements of the CloudTrail user guide, "Amazon S3 bucket policy for
/// CloudTrail".
/// </summary>
internal sealed record BucketAccess(string TrailArn, string Bucket, string? Prefix, bool IsOrganization)
{
    /// <summary>Nobody tells the operator the organization's id.</summary>
    private const string Organization = "o-ORGANIZATION-ID";

    private const string FullControl = "bucket-owner-full-control";

    public IReadOnlyList<BucketNeed> Needs =>
        [
            Need("AWSCloudTrailAclCheck20150319", "s3:GetBucketAcl", "", acl: null),
            Write("AWSCloudTrailWrite20150319", Trails.TrailArn.PlaceOf(TrailArn).AccountId),
            .. IsOrganization ? [Write("AWSCloudTrailOrganizationWrite20150319", Organization)] : (BucketNeed[])[],
        ];

    private BucketNeed Write(string sid, string owner) =>
        Need(
            sid,
            "s3:PutObject",
            $"/{(string.IsNullOrEmpty(Prefix) ? "" : $"{Prefix}/")}AWSLogs/{owner}/*",
            FullControl
        );

    private BucketNeed Need(string sid, string action, string path, string? acl)
    {
        var resource = $"arn:{Trails.TrailArn.PartitionOf(TrailArn)}:s3:::{Bucket}{path}";
        var condition = new JsonObject { ["aws:SourceArn"] = TrailArn };
        if (acl is not null)
        {
            condition["s3:x-amz-acl"] = acl;
        }

        return new BucketNeed(
            action,
            resource,
            TrailArn,
            new JsonObject
            {
                ["Sid"] = sid,
                ["Effect"] = "Allow",
                ["Principal"] = new JsonObject { ["Service"] = PolicyGrant.CloudTrail },
                ["Action"] = action,
                ["Resource"] = resource,
                ["Condition"] = new JsonObject { ["StringEquals"] = condition },
            }
        );
    }
}

/// <summary>One thing that CloudTrail must be allowed.</summary>
/// <param name="Statement">Allows it.</param>
internal sealed record BucketNeed(string Action, string Resource, string TrailArn, JsonObject Statement);
