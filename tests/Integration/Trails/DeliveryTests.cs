using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Integration.Fixtures;
using SageMakerMonitorOperator.Integration.Kinds;
using SageMakerMonitorOperator.Integration.Kinds.Objects;

namespace SageMakerMonitorOperator.Integration.Trails;

/// <summary>Destinations that CloudTrail cannot use, and what users see of it.</summary>
[Collection(nameof(KindCluster))]
public sealed class DeliveryTests(KindCluster cluster) : TrailTest(cluster)
{
    [Fact]
    public async Task A_bucket_whose_policy_lacks_something_is_waited_for_and_the_statements_to_add_are_enough()
    {
        const string Bucket = "locked-audit";
        await OpenAsync();
        Arena.Aws.S3.Put(Bucket, Cluster.AccountId, policy: null);
        await Arena.CreateAsync("locked", With(Spec, "s3BucketName", Bucket));
        await UntilAsync("locked", "Ready", "False", "DestinationNotReady");
        Latest("locked").Says("Reconciling", "True", "DestinationNotReady").ShouldBeTrue();
        Latest("locked").Message("Ready").ShouldContain("InsufficientS3BucketPolicyException");
        var statements = StateOfTrail("locked")!["missingBucketPolicy"]!.ToString();
        JsonNode.Parse(statements)!.ToJsonString().ShouldBe(Documented(Bucket, Arena.AwsName("locked")));

        Arena.Aws.S3.Put(Bucket, Cluster.AccountId, $$"""{"Version":"2012-10-17","Statement":{{statements}}}""");
        await Arena.Objects.AnnotateAsync("locked", Api.Common.Annotations.ReconcileRequestedAt, "now");
        await Arena.InSyncAsync("locked");

        StateOfTrail("locked")!["missingBucketPolicy"].ShouldBeNull();
        TrailOf("locked").ContainsKey("IsLogging").ShouldBeTrue();
    }

    [Fact]
    public async Task A_trail_whose_files_do_not_arrive_is_not_Ready_until_they_do()
    {
        await OpenAsync();
        await Arena.CreateAsync("failing", Spec);
        await Arena.InSyncAsync("failing");
        Change("failing", new() { ["LatestDeliveryError"] = "AccessDenied", ["LatestDeliveryTime"] = 1_780_000_000 });
        await Arena.ForcePassAsync(["failing"]);
        Latest("failing").Says("Ready", "False", "DeliveryFailing").ShouldBeTrue();
        Latest("failing").Says("Synced", "True").ShouldBeTrue();

        Change("failing", new() { ["LatestDeliveryError"] = null });
        await Arena.ForcePassAsync(["failing"]);

        Latest("failing").IsInSync().ShouldBeTrue();
        StateOfTrail("failing")!["deliveries"]![0]!["state"]!.ToString().ShouldBe("Delivered");
    }

    [Fact]
    public async Task Deliveries_that_go_on_as_before_are_no_write_to_Kubernetes()
    {
        await OpenAsync();
        await Arena.CreateAsync("busy", Spec);
        await Arena.InSyncAsync("busy");
        Change("busy", new() { ["LatestDeliveryTime"] = 1_780_000_000 });
        await Arena.ForcePassAsync(["busy"]);
        var before = StateOfTrail("busy")!.ToJsonString();

        Change("busy", new() { ["LatestDeliveryTime"] = 1_780_000_300 });
        await Arena.ForcePassAsync(["busy"]);

        StateOfTrail("busy")!.ToJsonString().ShouldBe(before);
    }

    [Fact]
    public async Task The_shadow_of_another_Regions_trail_is_left_alone_and_said_to_be_one()
    {
        await OpenAsync();
        var elsewhere = Arena.Aws.CloudTrail.Trails(Cluster.AccountId, "eu-west-1");
        elsewhere.Add(
            Arena.AwsName("shadow"),
            new() { ["S3BucketName"] = TrailSurroundings.Bucket, ["IsMultiRegionTrail"] = true }
        );
        var mark = Arena.Aws.Calls.Last;

        await Arena.CreateAsync("shadow", With(Spec, "adoptionPolicy", "IfUnowned"));
        await UntilAsync("shadow", "Ready", "False", "NameConflict");

        Latest("shadow").Message("Ready").ShouldContain("home Region is eu-west-1");
        Arena.Writes(Arena.AwsName("shadow"), mark).ShouldBeEmpty();
        await DeleteAsync("shadow");
        elsewhere.Find(Arena.AwsName("shadow")).ShouldNotBeNull();
    }

    /// <summary>"Amazon S3 bucket policy for CloudTrail" in the CloudTrail user guide.</summary>
    private static string Documented(string bucket, string trail) =>
        JsonNode
            .Parse(
                $$$"""
                [
                  {
                    "Sid": "AWSCloudTrailAclCheck20150319",
                    "Effect": "Allow",
                    "Principal": {"Service": "cloudtrail.amazonaws.com"},
                    "Action": "s3:GetBucketAcl",
                    "Resource": "arn:aws:s3:::{{{bucket}}}",
                    "Condition": {"StringEquals": {"aws:SourceArn": "{{{ArnOf(trail)}}}"}}
                  },
                  {
                    "Sid": "AWSCloudTrailWrite20150319",
                    "Effect": "Allow",
                    "Principal": {"Service": "cloudtrail.amazonaws.com"},
                    "Action": "s3:PutObject",
                    "Resource": "arn:aws:s3:::{{{bucket}}}/AWSLogs/{{{Cluster.AccountId}}}/*",
                    "Condition": {
                      "StringEquals": {
                        "aws:SourceArn": "{{{ArnOf(trail)}}}",
                        "s3:x-amz-acl": "bucket-owner-full-control"
                      }
                    }
                  }
                ]
                """
            )!
            .ToJsonString();

    private static string ArnOf(string trail) => $"arn:aws:cloudtrail:us-east-1:{Cluster.AccountId}:trail/{trail}";
}
