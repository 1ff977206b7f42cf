using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.Access.Signatures;

/// <summary>
/// AWS Signature Version 4 as every service but S3 computes it (IAM user guide, "Create a signed AWS API request").
/// </summary>
internal static partial class SignatureV4
{
    /// <param name="date">As <c>x-amz-date</c> has it.</param>
    public static string Sign(
        WireRequest request,
        CredentialScope scope,
        IReadOnlyList<string> signedHeaders,
        string date,
        string secret
    )
    {
        var text = StringToSign(date, scope, CanonicalRequest(request, signedHeaders));
        return Hex(HMACSHA256.HashData(SigningKey(secret, scope), Encoding.UTF8.GetBytes(text)));
    }

    internal static string CanonicalRequest(WireRequest request, IReadOnlyList<string> signedHeaders) =>
        string.Join(
            '\n',
            [
                request.Method,
                CanonicalPath(request.Path),
                CanonicalQuery(request.Query),
                .. signedHeaders.Select(name => $"{name}:{Collapse(request.Header(name) ?? "")}"),
                "",
                string.Join(';', signedHeaders),
                Hex(SHA256.HashData(request.Body)),
            ]
        );

    private static string StringToSign(string date, CredentialScope scope, string canonicalRequest) =>
        string.Join(
            '\n',
            AuthorizationHeader.Algorithm,
            date,
            scope.ToString(),
            Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonicalRequest)))
        );

    private static byte[] SigningKey(string secret, CredentialScope scope) =>
        new[] { scope.Date, scope.Region, scope.Service, scope.Terminator }.Aggregate(
            Encoding.UTF8.GetBytes($"AWS4{secret}"),
            (key, part) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part))
        );

    // Encoded once more: what came is encoded already.
    private static string CanonicalPath(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static string CanonicalQuery(string query) =>
        string.Join(
            '&',
            query
                .Split('&', StringSplitOptions.RemoveEmptyEntries)
                .Select(pair => pair.Split('=', 2))
                .Select(pair => (Name: Recode(pair[0]), Value: Recode(pair.ElementAtOrDefault(1) ?? "")))
                .OrderBy(pair => pair.Name, StringComparer.Ordinal)
                .ThenBy(pair => pair.Value, StringComparer.Ordinal)
                .Select(pair => $"{pair.Name}={pair.Value}")
        );

    private static string Recode(string text) => Uri.EscapeDataString(Uri.UnescapeDataString(text));

    private static string Collapse(string value) => Spaces.Replace(value.Trim(), " ");

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);

    [GeneratedRegex(" +", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces { get; }
}
