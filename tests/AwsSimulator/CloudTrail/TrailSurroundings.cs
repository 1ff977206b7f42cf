using SageMakerMonitorOperator.AwsSimulator.CloudWatchLogs;
using SageMakerMonitorOperator.AwsSimulator.Kms;
using SageMakerMonitorOperator.AwsSimulator.S3;
using SageMakerMonitorOperator.AwsSimulator.Sns;

namespace SageMakerMonitorOperator.AwsSimulator.CloudTrail;

/// <summary>What trails need of other services.</summary>
/// <param name="MostTrails">In a Region, those replicated to it included.</param>
internal sealed record TrailSurroundings(
    S3Service S3,
    SnsService Sns,
    CloudWatchLogsService Logs,
    KmsService Kms,
    int MostTrails
);
