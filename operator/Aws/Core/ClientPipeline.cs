using Amazon.Runtime;
using Amazon.Runtime.Internal;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Pacing;
using SageMakerMonitorOperator.Aws.Telemetry;

namespace SageMakerMonitorOperator.Aws.Core;

/// <summary>What every client's pipeline gets, our own and the official ones.</summary>
internal static class ClientPipeline
{
    public static void Customize(RuntimePipeline pipeline, IClientConfig config, ClientSetup setup)
    {
        pipeline.ReplaceHandler<RetryHandler>(new RetryHandler(new AwsRetryPolicy(config, setup.MaxBackoff)));
        pipeline.AddHandlerAfter<RetryHandler>(new AttemptMeter(setup.Time));
        pipeline.AddHandlerAfter<RetryHandler>(
            new PacingHandler(setup.PaceOf(config.ServiceId), setup.NewGate(config.ServiceId), setup.Time)
        );
    }
}
