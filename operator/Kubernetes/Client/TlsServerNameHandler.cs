namespace SageMakerMonitorOperator.Kubernetes.Client;

/// <summary>
/// Makes the server prove another name than its address has. HttpClient takes the name for TLS from the Host header, and
/// overwrites SslClientAuthenticationOptions.TargetHost.
/// </summary>
internal sealed class TlsServerNameHandler(string name) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        request.Headers.Host = name;
        return base.SendAsync(request, cancellationToken);
    }
}
