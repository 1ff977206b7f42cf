using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.CloudWatch;

/// <summary>Namespace and metric name select among detectors of single metrics only.</summary>
public sealed class DescribeAnomalyDetectorsRequest : AwsRequest
{
    /// <summary>Without it AWS answers detectors of single metrics only.</summary>
    public IReadOnlyList<string>? AnomalyDetectorTypes { get; init; }
    public string? Namespace { get; init; }
    public string? MetricName { get; init; }

    /// <summary>At most 100.</summary>
    public int? MaxResults { get; init; }
    public string? NextToken { get; init; }

    internal DescribeAnomalyDetectorsRequest Next(string token) =>
        new()
        {
            AnomalyDetectorTypes = AnomalyDetectorTypes,
            Namespace = Namespace,
            MetricName = MetricName,
            MaxResults = MaxResults,
            NextToken = token,
        };
}
