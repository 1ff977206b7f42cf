using System.Net;

namespace SageMakerMonitorOperator.Aws.Failures;

/// <summary>The one table from what AWS answered to what it means.</summary>
internal static class FailureKinds
{
    private static readonly Dictionary<string, AwsFailureKind> Exact = Table(
        (
            AwsFailureKind.Throttled,
            "Throttling ThrottlingException Throttled ThrottledException EC2ThrottledException RequestThrottled "
                + "RequestThrottledException TooManyRequests TooManyRequestsException RequestLimitExceeded SlowDown "
                + "PriorRequestNotComplete BandwidthLimitExceeded ProvisionedThroughputExceededException"
        ),
        (
            AwsFailureKind.Credentials,
            "InvalidClientTokenId UnrecognizedClientException UnrecognizedClient InvalidAccessKeyId ExpiredToken "
                + "ExpiredTokenException InvalidToken SignatureDoesNotMatch InvalidSignatureException "
                + "IncompleteSignature IncompleteSignatureException MissingAuthenticationToken "
                + "MissingAuthenticationTokenException AuthFailure RequestExpired RequestTimeTooSkewed "
                + "InvalidIdentityToken InvalidIdentityTokenException IDPRejectedClaim IDPRejectedClaimException "
                + "InvalidSecurity"
        ),
        (
            AwsFailureKind.Denied,
            "UnauthorizedOperation UnauthorizedException Unauthorized AuthorizationError AuthorizationErrorException "
                + "NotAuthorized OptInRequired SubscriptionRequiredException ExplicitDeny"
        ),
        (
            AwsFailureKind.Unavailable,
            "InternalFailure InternalError InternalServiceError InternalServiceFault InternalServiceException "
                + "InternalServerError ServiceUnavailable ServiceUnavailableException RequestTimeout "
                + "RequestTimeoutException IDPCommunicationError PaginationTokenExpiredException"
        ),
        (AwsFailureKind.QuotaExceeded, "MaximumNumberOfTrailsExceededException"),
        (
            AwsFailureKind.Conflict,
            "ResourceInUse ResourceInUseException OperationAborted OperationAbortedException ConcurrentAccess StaleTag"
        )
    );

    /// <summary>In this order: <c>LimitExceeded</c> also ends names of the table above.</summary>
    private static readonly (string Part, AwsFailureKind Kind)[] Parts =
    [
        ("AccessDenied", AwsFailureKind.Denied),
        ("LimitExceeded", AwsFailureKind.QuotaExceeded),
        ("QuotaExceeded", AwsFailureKind.QuotaExceeded),
        ("NotFound", AwsFailureKind.NotFound),
        ("NoSuch", AwsFailureKind.NotFound),
        ("AlreadyExists", AwsFailureKind.Conflict),
        ("Conflict", AwsFailureKind.Conflict),
        ("ConcurrentModification", AwsFailureKind.Conflict),
    ];

    public static AwsFailureKind Of(string? code, HttpStatusCode? status) =>
        string.IsNullOrEmpty(code) ? OfStatus((int?)status) : OfCode(code) ?? OfUnknownCode((int?)status);

    private static AwsFailureKind? OfCode(string code)
    {
        if (Exact.TryGetValue(code, out var kind))
            return kind;
        var part = Array.FindIndex(Parts, p => code.Contains(p.Part, StringComparison.Ordinal));
        return part < 0 ? null : Parts[part].Kind;
    }

    private static AwsFailureKind OfUnknownCode(int? status) =>
        status switch
        {
            429 => AwsFailureKind.Throttled,
            404 => AwsFailureKind.NotFound,
            409 => AwsFailureKind.Conflict,
            401 or 403 => AwsFailureKind.Denied,
            >= 400 and < 500 => AwsFailureKind.Invalid,
            _ => AwsFailureKind.Unavailable,
        };

    /// <summary>
    /// AWS names every error, so without a code something else answered: its 404 does not say that a resource is gone.
    /// </summary>
    private static AwsFailureKind OfStatus(int? status) =>
        status switch
        {
            429 => AwsFailureKind.Throttled,
            401 or 403 => AwsFailureKind.Denied,
            _ => AwsFailureKind.Unavailable,
        };

    private static Dictionary<string, AwsFailureKind> Table(params (AwsFailureKind Kind, string Codes)[] rows) =>
        rows.SelectMany(row => row.Codes.Split(' '), (row, code) => (code, row.Kind))
            .ToDictionary(pair => pair.code, pair => pair.Kind, StringComparer.Ordinal);
}
