using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Amazon.Runtime.Internal;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.KeyManagement;

/// <summary>The official client, with this project's pipeline.</summary>
internal sealed class KmsClient(ClientSetup setup)
    : AmazonKeyManagementServiceClient(setup.Credentials, ConfigOf(setup))
{
    public const string Service = "KMS";

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        base.CustomizeRuntimePipeline(pipeline);
        ClientPipeline.Customize(pipeline, Config, setup);
    }

    private static KmsConfig ConfigOf(ClientSetup setup)
    {
        var config = new KmsConfig(setup.UserAgent);
        setup.Configure(config, Service);
        return config;
    }
}
