using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.AnomalyDetectors;

/// <summary>What is known of the detector.</summary>
public sealed record AnomalyDetectorStatus : AwsResourceStatus
{
    /// <summary>What CloudWatch says of the model itself.</summary>
    public DetectorState? Detector { get; init; }
}

/// <summary>The state of an anomaly detection model.</summary>
public sealed record DetectorState
{
    /// <summary>PENDING_TRAINING, TRAINED_INSUFFICIENT_DATA or TRAINED.</summary>
    [Length(0, 64)]
    public string? State { get; init; }

    /// <summary>The detector's id on AWS, where AWS gives it one.</summary>
    [Length(0, 128)]
    public string? Id { get; init; }
}
