using Amazon.KeyManagementService;

namespace SageMakerMonitorOperator.Aws.KeyManagement;

internal sealed class KmsConfig(string userAgent) : AmazonKeyManagementServiceConfig
{
    public override string UserAgent => userAgent;
}
