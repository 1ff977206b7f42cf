namespace SageMakerMonitorOperator.AwsSimulator.Protocol;

/// <summary>The refusals that every service has, each with the code and status of the service.</summary>
internal static class Refusals
{
    private static readonly string[] ThrottlingCodes =
    [
        "Throttling",
        "ThrottlingException",
        "ThrottledException",
        "TooManyRequestsException",
    ];

    public static AwsException RateExceeded(AwsRequest request) =>
        request.Protocol == WireProtocol.Rest
            ? new("TooManyRequestsException", "Rate exceeded", 429)
            : new(ThrottlingCode(request), "Rate exceeded");

    public static bool IsRateExceeded(string? code) => ThrottlingCodes.Contains(code);

    public static AwsException NotAuthorized(AwsRequest request)
    {
        var caller = $"arn:aws:iam::{request.AccountId}:user/{request.AccessKeyId}";
        var message = $"User: {caller} is not authorized to perform: {request.Service}:{request.Operation}";
        return request.Protocol switch
        {
            WireProtocol.Json => new("AccessDeniedException", message),
            WireProtocol.Rest => new("AccessDeniedException", message, 403),
            _ => new("AccessDenied", message, 403),
        };
    }

    // SNS: repost.aws/knowledge-center/sns-throttling-exception-errors; tagging: its GetResources page, and seen in
    // github.com/cloud-custodian/cloud-custodian/pull/5912.
    private static string ThrottlingCode(AwsRequest request) =>
        request switch
        {
            { Service: "tagging" } => "ThrottledException",
            { Service: "sns" } or { Protocol: WireProtocol.Json } => "ThrottlingException",
            _ => "Throttling",
        };
}
