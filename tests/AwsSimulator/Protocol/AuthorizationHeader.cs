namespace SageMakerMonitorOperator.AwsSimulator.Protocol;

/// <summary>SigV4's header:
/// <c>AWS4-HMAC-SHA256 Credential=key/date/region/service/aws4_request, SignedHeaders=a;b, Signature=hex</c>.</summary>
internal sealed record AuthorizationHeader(CredentialScope Scope, IReadOnlyList<string> SignedHeaders, string Signature)
{
    public const string Algorithm = "AWS4-HMAC-SHA256";

    private static readonly string[] Required = ["Credential", "Signature", "SignedHeaders"];

    /// <returns>Null when there is none.</returns>
    /// <exception cref="AwsException">There is one that AWS would not understand.</exception>
    public static AuthorizationHeader? Parse(string? text, WireProtocol protocol)
    {
        if (text is null)
        {
            return null;
        }

        if (!text.StartsWith($"{Algorithm} ", StringComparison.Ordinal))
        {
            throw Incomplete(protocol, $"Authorization header requires the algorithm '{Algorithm}'.");
        }

        var parts = text[Algorithm.Length..]
            .Split(',', StringSplitOptions.TrimEntries)
            .Select(part => part.Split('=', 2))
            .ToLookup(part => part[0], part => part.ElementAtOrDefault(1) ?? "");
        if (Required.Where(name => !parts.Contains(name)).ToList() is { Count: > 0 } missing)
        {
            throw Incomplete(
                protocol,
                string.Join(' ', missing.Select(name => $"Authorization header requires '{name}' parameter."))
            );
        }

        var scope =
            CredentialScope.Parse(parts["Credential"].First())
            ?? throw Incomplete(protocol, "Credential must have at least 5 slash-delimited elements.");
        return new(scope, parts["SignedHeaders"].First().Split(';'), parts["Signature"].First());
    }

    private static AwsException Incomplete(WireProtocol protocol, string message) =>
        new(protocol != WireProtocol.Query ? "IncompleteSignatureException" : "IncompleteSignature", message);
}
