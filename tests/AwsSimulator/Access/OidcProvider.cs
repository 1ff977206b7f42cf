namespace SageMakerMonitorOperator.AwsSimulator.Access;

/// <summary>An issuer of tokens that an account trusts.</summary>
/// <param name="Issuer">With <c>https://</c>, as in the token's <c>iss</c>.</param>
/// <param name="ClientIds">The audiences that it issues for.</param>
public sealed record OidcProvider(string AccountId, string Issuer, IReadOnlyList<string> ClientIds)
{
    /// <summary>An RSA key for RS256, as PEM. Null believes every signature: AWS would fetch the key from the issuer.</summary>
    public string? PublicKey { get; init; }

    public string Arn => $"arn:aws:iam::{AccountId}:oidc-provider/{Name}";

    /// <summary>Without the scheme, as in ARNs and condition keys.</summary>
    public string Name => Issuer[(Issuer.IndexOf("//", StringComparison.Ordinal) + 2)..];
}
