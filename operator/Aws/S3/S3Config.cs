using Amazon.S3;

namespace SageMakerMonitorOperator.Aws.S3;

internal sealed class S3Config(string userAgent) : AmazonS3Config
{
    public override string UserAgent => userAgent;
}
