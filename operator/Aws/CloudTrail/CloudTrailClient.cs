using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.CloudTrail;

/// <summary>AWS CloudTrail: trails, not event data stores. Every method throws <see cref="Failures.AwsFailure"/>.</summary>
public sealed partial class CloudTrailClient(ClientSetup setup) : ServiceClient(Service, setup)
{
    public static readonly AwsService Service = new(
        "CloudTrail",
        "cloudtrail",
        "cloudtrail",
        "2013-11-01",
        AwsProtocol.Json11
    )
    {
        TargetPrefix = "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101",
        GovCloudHostIsFips = true,
    };

    private static CloudTrailJson Json => CloudTrailJson.Default;

    public Task CreateTrailAsync(CreateTrailRequest request, CancellationToken cancellationToken) =>
        Call(request, Json.CreateTrailRequest, cancellationToken);

    public Task UpdateTrailAsync(UpdateTrailRequest request, CancellationToken cancellationToken) =>
        Call(request, Json.UpdateTrailRequest, cancellationToken);

    public Task DeleteTrailAsync(DeleteTrailRequest request, CancellationToken cancellationToken) =>
        Call(request, Json.DeleteTrailRequest, cancellationToken);

    public Task<GetTrailResponse> GetTrailAsync(GetTrailRequest request, CancellationToken cancellationToken) =>
        Call(request, Json.GetTrailRequest, Json.GetTrailResponse, cancellationToken);

    public Task<DescribeTrailsResponse> DescribeTrailsAsync(
        DescribeTrailsRequest request,
        CancellationToken cancellationToken
    ) => Call(request, Json.DescribeTrailsRequest, Json.DescribeTrailsResponse, cancellationToken);

    public Task<GetTrailStatusResponse> GetTrailStatusAsync(
        GetTrailStatusRequest request,
        CancellationToken cancellationToken
    ) => Call(request, Json.GetTrailStatusRequest, Json.GetTrailStatusResponse, cancellationToken);

    public Task StartLoggingAsync(StartLoggingRequest request, CancellationToken cancellationToken) =>
        Call(request, Json.StartLoggingRequest, cancellationToken);

    public Task StopLoggingAsync(StopLoggingRequest request, CancellationToken cancellationToken) =>
        Call(request, Json.StopLoggingRequest, cancellationToken);
}
