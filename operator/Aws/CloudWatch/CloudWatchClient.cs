using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.CloudWatch;

/// <summary>
/// Amazon CloudWatch over awsQuery, which the stand-ins know too (the newer protocols they do not). Every method
/// throws <see cref="Failures.AwsFailure"/>.
/// </summary>
public sealed partial class CloudWatchClient(ClientSetup setup) : ServiceClient(Service, setup)
{
    public static readonly AwsService Service = new(
        "CloudWatch",
        "monitoring",
        "monitoring",
        "2010-08-01",
        AwsProtocol.Query
    )
    {
        GovCloudHostIsFips = true,
    };

    private static CloudWatchJson Json => CloudWatchJson.Default;

    public Task PutMetricAlarmAsync(PutMetricAlarmRequest request, CancellationToken cancellationToken) =>
        Call(request, Json.PutMetricAlarmRequest, cancellationToken);

    public Task<DescribeAlarmsResponse> DescribeAlarmsAsync(
        DescribeAlarmsRequest request,
        CancellationToken cancellationToken
    ) => Call(request, Json.DescribeAlarmsRequest, Json.DescribeAlarmsResponse, cancellationToken);

    /// <summary>All pages, from the one the request names on.</summary>
    public IAsyncEnumerable<DescribeAlarmsResponse> DescribeAlarmsPagesAsync(
        DescribeAlarmsRequest request,
        CancellationToken cancellationToken
    ) =>
        Pages.ReadAsync(
            OperationOf(request),
            request,
            DescribeAlarmsAsync,
            page => page.NextToken,
            request.Next,
            cancellationToken
        );

    public Task DeleteAlarmsAsync(DeleteAlarmsRequest request, CancellationToken cancellationToken) =>
        Call(request, Json.DeleteAlarmsRequest, cancellationToken);

    public Task<ListTagsForResourceResponse> ListTagsForResourceAsync(
        ListTagsForResourceRequest request,
        CancellationToken cancellationToken
    ) => Call(request, Json.ListTagsForResourceRequest, Json.ListTagsForResourceResponse, cancellationToken);

    public Task TagResourceAsync(TagResourceRequest request, CancellationToken cancellationToken) =>
        Call(request, Json.TagResourceRequest, cancellationToken);

    public Task UntagResourceAsync(UntagResourceRequest request, CancellationToken cancellationToken) =>
        Call(request, Json.UntagResourceRequest, cancellationToken);
}
