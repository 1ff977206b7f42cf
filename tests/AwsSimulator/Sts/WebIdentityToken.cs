using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Access;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.Sts;

/// <summary>A JWT, of which STS looks at the issuer, the subject, the audience, the expiry and the signature.</summary>
internal sealed class WebIdentityToken
{
    private readonly string[] parts;
    private readonly JsonObject claims;

    private WebIdentityToken(string[] parts, JsonObject claims)
    {
        this.parts = parts;
        this.claims = claims;
        Issuer = Required("iss");
        Subject = Required("sub");
    }

    public string Issuer { get; }

    public string Subject { get; }

    public static WebIdentityToken Parse(string token) =>
        token.Split('.') is [var header, var payload, _] jwt
        && Decode(header) is not null
        && Decode(payload) is { } decoded
            ? new(jwt, decoded)
            : throw Invalid(
                "The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)"
            );

    public static AwsException Invalid(string message) => new("InvalidIdentityToken", message);

    /// <summary>The audience that the provider issues for; null when the token is for others.</summary>
    public string? AudienceOf(OidcProvider provider) => Audiences.FirstOrDefault(provider.ClientIds.Contains);

    public void Verify(OidcProvider provider, DateTimeOffset now)
    {
        if (AudienceOf(provider) is null)
        {
            throw Invalid("Incorrect token audience");
        }

        var expiry = DateTimeOffset.FromUnixTimeSeconds(long.TryParse(Required("exp"), out var seconds) ? seconds : 0);
        if (expiry <= now)
        {
            throw new AwsException(
                "ExpiredTokenException",
                $"Token expired: current date/time {now.ToUnixTimeSeconds()} must be before the expiration date/time {expiry.ToUnixTimeSeconds()}"
            );
        }

        if (provider.PublicKey is { } key && !IsSignedBy(key))
        {
            throw Invalid(
                "The web identity token that was passed could not be validated by AWS. Get a new identity token from the"
                    + " identity provider and then retry the request."
            );
        }
    }

    private IEnumerable<string> Audiences =>
        claims["aud"] is JsonArray many ? many.Select(audience => $"{audience}") : [Required("aud")];

    private string Required(string claim) =>
        claims[claim]?.ToString() ?? throw Invalid($"Missing a required claim: {claim}");

    private bool IsSignedBy(string publicKey)
    {
        using var rsa = RSA.Create();
        rsa.ImportFromPem(publicKey);
        return Base64Url.IsValid(parts[2])
            && rsa.VerifyData(
                Encoding.UTF8.GetBytes($"{parts[0]}.{parts[1]}"),
                Base64Url.DecodeFromChars(parts[2]),
                HashAlgorithmName.SHA256,
                RSASignaturePadding.Pkcs1
            );
    }

    private static JsonObject? Decode(string part)
    {
        try
        {
            return Base64Url.IsValid(part) ? JsonNode.Parse(Base64Url.DecodeFromChars(part)) as JsonObject : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
