using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.Faults;

/// <summary>The refusals that every service has, each with the code and status of the request's protocol.</summary>
internal static class Refusals
{
    private const string QueryThrottling = "Throttling";
    private const string JsonThrottling = "ThrottlingException";

    public static AwsException RateExceeded(AwsRequest request) =>
        new(request.Protocol == WireProtocol.Json ? JsonThrottling : QueryThrottling, "Rate exceeded");

    public static bool IsRateExceeded(string? code) => code is QueryThrottling or JsonThrottling;

    public static AwsException NotAuthorized(AwsRequest request)
    {
        var caller = $"arn:aws:iam::{request.AccountId}:user/{request.AccessKeyId}";
        var message = $"User: {caller} is not authorized to perform: {request.Service}:{request.Operation}";
        return request.Protocol == WireProtocol.Json
            ? new("AccessDeniedException", message)
            : new("AccessDenied", message, 403);
    }
}
