using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.Access;

/// <summary>
/// How AWS refuses a caller, in the words of its services. The codes are those of AWS's "Common errors" pages; awsJson
/// has names of its own and answers 400.
/// </summary>
internal static class AccessErrors
{
    public static AwsException NotSigned(WireProtocol protocol) =>
        Of(
            protocol,
            "MissingAuthenticationToken",
            "MissingAuthenticationTokenException",
            "Request is missing Authentication Token"
        );

    /// <summary>An unknown key, and a temporary one without its token or with another's.</summary>
    public static AwsException UnknownKey(WireProtocol protocol) =>
        Of(
            protocol,
            "InvalidClientTokenId",
            "UnrecognizedClientException",
            "The security token included in the request is invalid."
        );

    public static AwsException ExpiredKey(WireProtocol protocol) =>
        Of(protocol, "ExpiredToken", "ExpiredTokenException", "The security token included in the request is expired");

    public static AwsException WrongSignature(WireProtocol protocol, string message) =>
        Of(protocol, "SignatureDoesNotMatch", "InvalidSignatureException", message);

    public static AwsException Denied(WireProtocol protocol, string message) =>
        Of(protocol, "AccessDenied", "AccessDeniedException", message);

    private static AwsException Of(WireProtocol protocol, string queryCode, string jsonCode, string message) =>
        protocol switch
        {
            WireProtocol.Json => new(jsonCode, message),
            WireProtocol.Rest => new(jsonCode, message, 403),
            _ => new(queryCode, message, 403),
        };
}
