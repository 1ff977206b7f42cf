using Amazon.SecurityToken;

namespace SageMakerMonitorOperator.Aws.SecurityToken;

internal sealed class StsConfig(string userAgent) : AmazonSecurityTokenServiceConfig
{
    public override string UserAgent => userAgent;
}
