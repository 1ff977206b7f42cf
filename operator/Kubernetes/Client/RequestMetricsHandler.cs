using System.Globalization;
using SageMakerMonitorOperator.Kubernetes.Metrics;

namespace SageMakerMonitorOperator.Kubernetes.Client;

/// <summary>Counts every attempt by its outcome, as client-go does.</summary>
internal sealed class RequestMetricsHandler(KubernetesMetrics metrics) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var code = "<error>";
        try
        {
            var response = await base.SendAsync(request, cancellationToken);
            code = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
            return response;
        }
        finally
        {
            metrics.RequestFinished(code, request.Method.Method, request.RequestUri!.Authority);
        }
    }
}
