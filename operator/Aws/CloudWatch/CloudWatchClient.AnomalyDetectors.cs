using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.CloudWatch;

public sealed partial class CloudWatchClient
{
    /// <summary>What AWS gives on a page of detectors at most.</summary>
    private const int MostDetectors = 100;

    public Task PutAnomalyDetectorAsync(PutAnomalyDetectorRequest request, CancellationToken cancellationToken) =>
        Call(request, Json.PutAnomalyDetectorRequest, cancellationToken);

    public Task<DescribeAnomalyDetectorsResponse> DescribeAnomalyDetectorsAsync(
        DescribeAnomalyDetectorsRequest request,
        CancellationToken cancellationToken
    ) => Call(request, Json.DescribeAnomalyDetectorsRequest, Json.DescribeAnomalyDetectorsResponse, cancellationToken);

    /// <summary>All detectors of a metric, whatever their dimensions and statistics.</summary>
    public Task<IReadOnlyList<AnomalyDetector>> DetectorsOfAsync(
        string @namespace,
        string metricName,
        CancellationToken cancellationToken
    ) =>
        AllDetectorsAsync(
            new()
            {
                AnomalyDetectorTypes = [AnomalyDetectorTypes.SingleMetric],
                Namespace = @namespace,
                MetricName = metricName,
                MaxResults = MostDetectors,
            },
            cancellationToken
        );

    /// <summary>All detectors of these types in the Region, of which there are 500 at most.</summary>
    public Task<IReadOnlyList<AnomalyDetector>> DetectorsOfTypesAsync(
        IReadOnlyList<string> types,
        CancellationToken cancellationToken
    ) => AllDetectorsAsync(new() { AnomalyDetectorTypes = types, MaxResults = MostDetectors }, cancellationToken);

    /// <exception cref="Failures.AwsFailure">NotFound: there is none of exactly this metric or expression.</exception>
    public Task DeleteAnomalyDetectorAsync(DeleteAnomalyDetectorRequest request, CancellationToken cancellationToken) =>
        Call(request, Json.DeleteAnomalyDetectorRequest, cancellationToken);

    private async Task<IReadOnlyList<AnomalyDetector>> AllDetectorsAsync(
        DescribeAnomalyDetectorsRequest request,
        CancellationToken cancellationToken
    )
    {
        var pages = Pages.ReadAsync(
            OperationOf(request),
            request,
            DescribeAnomalyDetectorsAsync,
            page => page.NextToken,
            request.Next,
            cancellationToken
        );
        var detectors = new List<AnomalyDetector>();
        await foreach (var page in pages)
        {
            detectors.AddRange(page.AnomalyDetectors);
        }

        return detectors;
    }
}
