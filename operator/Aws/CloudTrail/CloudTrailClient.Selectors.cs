namespace SageMakerMonitorOperator.Aws.CloudTrail;

public sealed partial class CloudTrailClient
{
    public Task PutEventSelectorsAsync(PutEventSelectorsRequest request, CancellationToken cancellationToken) =>
        Call(request, Json.PutEventSelectorsRequest, cancellationToken);

    public Task<GetEventSelectorsResponse> GetEventSelectorsAsync(
        GetEventSelectorsRequest request,
        CancellationToken cancellationToken
    ) => Call(request, Json.GetEventSelectorsRequest, Json.GetEventSelectorsResponse, cancellationToken);

    public Task PutInsightSelectorsAsync(PutInsightSelectorsRequest request, CancellationToken cancellationToken) =>
        Call(request, Json.PutInsightSelectorsRequest, cancellationToken);

    /// <summary>Fails with <c>InsightNotEnabledException</c> where the trail has none.</summary>
    public Task<GetInsightSelectorsResponse> GetInsightSelectorsAsync(
        GetInsightSelectorsRequest request,
        CancellationToken cancellationToken
    ) => Call(request, Json.GetInsightSelectorsRequest, Json.GetInsightSelectorsResponse, cancellationToken);
}
