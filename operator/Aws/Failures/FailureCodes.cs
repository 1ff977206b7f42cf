namespace SageMakerMonitorOperator.Aws.Failures;

/// <summary>Codes of failures that did not come from AWS.</summary>
public static class FailureCodes
{
    public const string Timeout = "Timeout";
    public const string ConnectionFailed = "ConnectionFailed";
    public const string UnreadableAnswer = "UnreadableAnswer";
    public const string NoCredentials = "NoCredentials";
    public const string InvalidConfiguration = "InvalidConfiguration";

    /// <summary>The call was not made, because its endpoint has not answered for a while.</summary>
    public const string Outage = "Outage";

    /// <summary>The loopback guard refused the address.</summary>
    public const string AddressRefused = "AddressRefused";

    /// <summary>An HTTP error that carries no AWS error code, so a proxy or another server answered.</summary>
    public static string OfStatus(int status) => $"Http{status}";
}
