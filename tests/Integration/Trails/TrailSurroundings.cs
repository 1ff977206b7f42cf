using Amazon.Runtime;
using Amazon.S3;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Credentials;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Integration.Fixtures;

namespace SageMakerMonitorOperator.Integration.Trails;

/// <summary>What trails name on AWS: a bucket that lets CloudTrail write, a topic that it may tell, a log group.</summary>
internal static class TrailSurroundings
{
    public const string Bucket = "ml-audit";
    public const string Topic = "trails";

    private const string TopicPolicy =
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":"SNS:Publish","Resource":"*"}]}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static string BucketPolicy(string bucket) =>
        $$$"""{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":["s3:GetBucketAcl","s3:PutObject"],"Resource":["arn:aws:s3:::{{{bucket}}}","arn:aws:s3:::{{{bucket}}}/*"]}}""";

    public static async Task MakeAsync(Uri aws)
    {
        await MakeBucketAsync(aws, Bucket, BucketPolicy(Bucket));
        using var connections = new AwsConnectionFactory(new AwsClientOptions { EndpointUrl = aws });
        var here = connections.Connect(
            new AwsCredentials.Static(AwsBackdoor.Stranger, AwsBackdoor.Stranger),
            "us-east-1"
        );
        await here.Sns.CreateTopicAsync(
            new()
            {
                Name = Topic,
                Attributes = new Dictionary<string, string> { ["Policy"] = TopicPolicy },
            },
            Cancellation
        );
        try
        {
            await here.Logs.CreateLogGroupAsync(new() { LogGroupName = "/audit" }, Cancellation);
        }
        catch (AwsFailure there) when (there.Kind == AwsFailureKind.Conflict)
        {
            // Another test on the same Moto has made it.
        }

        await ManageOrganizationAsync(aws);
    }

    /// <param name="policy">Null: none.</param>
    public static async Task MakeBucketAsync(Uri aws, string bucket, string? policy)
    {
        using var s3 = new AmazonS3Client(
            new BasicAWSCredentials(AwsBackdoor.Stranger, AwsBackdoor.Stranger),
            new AmazonS3Config
            {
                ServiceURL = aws.OriginalString,
                AuthenticationRegion = "us-east-1",
                ForcePathStyle = true,
            }
        );
        try
        {
            await s3.PutBucketAsync(bucket, Cancellation);
        }
        catch (AmazonS3Exception there) when (there.ErrorCode == "BucketAlreadyOwnedByYou")
        {
            // Another test on the same Moto has made it.
        }

        if (policy is not null)
        {
            await s3.PutBucketPolicyAsync(bucket, policy, Cancellation);
        }
    }

    // Of the simulator only: Moto takes organization trails from anybody.
    private static async Task ManageOrganizationAsync(Uri aws)
    {
        using var http = new HttpClient();
        using var answer = await http.PutAsync(
            new Uri(aws, $"/_control/trails/organization?account={Cluster.AccountId}&id=o-ml"),
            content: null,
            Cancellation
        );
    }
}
