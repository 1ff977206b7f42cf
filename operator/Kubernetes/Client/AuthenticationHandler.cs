using System.Net;
using SageMakerMonitorOperator.Kubernetes.Configuration;

namespace SageMakerMonitorOperator.Kubernetes.Client;

/// <summary>Puts the current token on every attempt.</summary>
internal sealed class AuthenticationHandler(IBearerTokenSource tokens) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        request.Headers.Authorization = new("Bearer", await tokens.GetTokenAsync(cancellationToken));
        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode == HttpStatusCode.Unauthorized)
        {
            tokens.Invalidate();
        }
        return response;
    }
}
