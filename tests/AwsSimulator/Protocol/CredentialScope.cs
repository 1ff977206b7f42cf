namespace SageMakerMonitorOperator.AwsSimulator.Protocol;

/// <summary>What a SigV4 Authorization header says about the caller:
/// <c>AWS4-HMAC-SHA256 Credential=key/date/region/service/aws4_request, SignedHeaders=…, Signature=…</c></summary>
internal sealed record CredentialScope(string AccessKeyId, string Region, string Service)
{
    public static CredentialScope? Parse(string? authorization)
    {
        const string Marker = "Credential=";
        var start = authorization?.IndexOf(Marker, StringComparison.Ordinal) ?? -1;
        if (start < 0)
        {
            return null;
        }

        var credential = authorization![(start + Marker.Length)..].Split(',', 2)[0].Trim();
        // An access key id may hold a slash in stand-ins, the other four parts cannot: count from the end.
        var parts = credential.Split('/');
        return parts.Length < 5 ? null : new(string.Join('/', parts[..^4]), parts[^3], parts[^2]);
    }
}
