namespace SageMakerMonitorOperator.AwsSimulator.Protocol;

/// <summary>Whose key signed, and what for: <c>key/date/region/service/aws4_request</c>.</summary>
internal sealed record CredentialScope(
    string AccessKeyId,
    string Date,
    string Region,
    string Service,
    string Terminator = CredentialScope.ValidTerminator
)
{
    public const string ValidTerminator = "aws4_request";

    public static CredentialScope? Parse(string credential)
    {
        // An access key id may hold a slash in stand-ins, the other four parts cannot: count from the end.
        var parts = credential.Split('/');
        return parts.Length < 5
            ? null
            : new(string.Join('/', parts[..^4]), parts[^4], parts[^3], parts[^2], Terminator: parts[^1]);
    }

    /// <summary>Without the key, as it is signed.</summary>
    public override string ToString() => $"{Date}/{Region}/{Service}/{Terminator}";
}
