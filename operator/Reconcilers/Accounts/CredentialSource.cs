using SageMakerMonitorOperator.Api.Accounts;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.Credentials;
using SageMakerMonitorOperator.Kubernetes.BuiltIn;
using SageMakerMonitorOperator.Kubernetes.Client;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Reconcilers.Problems;
using SageMakerMonitorOperator.Reconcilers.Secrets;

namespace SageMakerMonitorOperator.Reconcilers.Accounts;

/// <summary>Loads the credentials that an account declares.</summary>
/// <param name="client">Reads Secrets and asks for tokens.</param>
/// <param name="operatorNamespace">Where a ClusterAwsAccount's Secrets and service accounts live.</param>
/// <param name="clusterId">Begins the external id of roles.</param>
public sealed class CredentialSource(KubernetesClient client, string operatorNamespace, string clusterId)
{
    private readonly SecretReader _secrets = new(client);
    private readonly ServiceAccountTokens _tokens = new(client);

    /// <exception cref="ProblemException">Waiting, when the Secret or one of its keys is missing; Denied or Transient, when the API server does not hand it out.</exception>
    public async Task<LoadedCredentials> LoadAsync(IAwsAccount account, CancellationToken cancellationToken)
    {
        // An AwsAccount has a namespace and cannot leave it; a ClusterAwsAccount has none.
        var @namespace = account.Metadata.Namespace ?? operatorNamespace;
        var (source, version) = account.Credentials switch
        {
            { SecretRef: { } reference } => await KeyAsync(new(@namespace, reference.Name), cancellationToken),
            { WebIdentity: { } identity } => (IdentityOf(account, @namespace, identity), ""),
            // Never by the lack of another source alone: a tenant would get the operator's own credentials.
            _ when account.AccountKind == AccountKind.ClusterAwsAccount => (new AwsCredentials.Ambient(), ""),
            _ => throw ProblemException.Stalled(
                Reasons.InvalidSpec,
                "`spec.credentials` names no source; set `secretRef` or `webIdentity`"
            ),
        };
        return new(RoleChain.On(source with { Owner = OwnerOf(account, version) }, account, clusterId), version);
    }

    // Of each version of the object and its Secret: what replaces another shares nothing with it.
    private static string OwnerOf(IAwsAccount account, string version) =>
        $"{AccountKey.Of(account)} {account.Metadata.Uid} {account.Metadata.Generation} {version}";

    private async Task<(AwsCredentials Source, string Version)> KeyAsync(
        ObjectKey key,
        CancellationToken cancellationToken
    )
    {
        var secret =
            await _secrets.ReadAsync(key, cancellationToken)
            ?? throw NotReady(
                $"Secret '{key}' does not exist; create it with the keys accessKeyId and secretAccessKey"
            );
        var source = new AwsCredentials.Static(
            Value(secret, "accessKeyId"),
            Value(secret, "secretAccessKey"),
            secret.Data.Text("sessionToken") is null ? null : Value(secret, "sessionToken")
        );
        return (source, $"{secret.Metadata.Uid}/{secret.Metadata.ResourceVersion}");
    }

    private AwsCredentials.WebIdentity IdentityOf(
        IAwsAccount account,
        string @namespace,
        WebIdentityCredentials identity
    ) =>
        new(
            cancellationToken => _tokens.RequestAsync(@namespace, identity, cancellationToken),
            identity.RoleArn,
            SessionName.Of(account),
            account.Spec.DefaultRegion
        );

    private static string Value(Secret secret, string key) =>
        secret.Data.Text(key) switch
        {
            null or "" => throw NotReady($"Secret '{secret.Key()}' has no value under the key '{key}'"),
            // It becomes part of a header, and what refuses a header quotes it.
            var value when value.AsSpan().ContainsAnyExceptInRange('!', '~') => throw NotReady(
                $"Secret '{secret.Key()}' has a line break, white space or another character that no credential has under the key"
                    + $" '{key}'; write it anew, without a line break at its end"
            ),
            var value => value,
        };

    private static ProblemException NotReady(string message) =>
        ProblemException.Waiting(Reasons.SecretNotReady, message);
}
