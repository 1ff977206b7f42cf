using System.Net;
using Amazon.Runtime.Internal;
using Amazon.S3;
using Amazon.S3.Model;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Core;
using SageMakerMonitorOperator.Aws.Failures;

namespace SageMakerMonitorOperator.Aws.S3;

/// <summary>The official client, with this project's pipeline and failures. Every method throws <see cref="AwsFailure"/>.</summary>
public sealed class S3Client(ClientSetup setup) : AmazonS3Client(setup.Credentials, ConfigOf(setup))
{
    private const string Service = "S3";

    /// <summary>The text of the bucket's policy; null when it has none, or there is no such bucket.</summary>
    public async Task<string?> FindBucketPolicyAsync(string bucketName, CancellationToken cancellationToken)
    {
        var request = new GetBucketPolicyRequest { BucketName = bucketName };
        var answer = await AwsCall.RunAsync(
            new AwsOperation(Service, "GetBucketPolicy", setup.Region),
            token => GetBucketPolicyAsync(request, token),
            cancellationToken
        );
        // The official client takes S3's refusal for the policy then.
        return answer.HttpStatusCode == HttpStatusCode.NotFound ? null : answer.Policy;
    }

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        base.CustomizeRuntimePipeline(pipeline);
        ClientPipeline.Customize(pipeline, Config, setup);
    }

    private static S3Config ConfigOf(ClientSetup setup)
    {
        var config = new S3Config(setup.UserAgent);
        setup.Configure(config, Service);
        // Stand-ins have no names for their buckets.
        config.ForcePathStyle = setup.HasOwnEndpoint(Service);
        return config;
    }
}
