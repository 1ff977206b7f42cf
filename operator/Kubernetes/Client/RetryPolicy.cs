using System.Net;

namespace SageMakerMonitorOperator.Kubernetes.Client;

/// <summary>Which failed requests are sent again, and when.</summary>
internal sealed class RetryPolicy(KubernetesClientOptions options, Func<double> random)
{
    private readonly Backoff _backoff = new(options.InitialBackoff, options.MaxBackoff, random);

    /// <summary>How long to wait before the next attempt; null to give up.</summary>
    public TimeSpan? Delay(ApiRequest request, KubernetesApiException failure, int retries)
    {
        if (retries >= options.MaxRetries || !IsSafe(request, failure))
        {
            return null;
        }
        var own = _backoff.At(retries);
        return failure.RetryAfter switch
        {
            null => own,
            { } asked when asked > options.MaxRetryAfter => null,
            { } asked => asked > own ? asked : own,
        };
    }

    /// <summary>A write is repeated only where the server certainly did not do it: throttled, or never sent.</summary>
    private static bool IsSafe(ApiRequest request, KubernetesApiException failure) =>
        failure.StatusCode == HttpStatusCode.TooManyRequests
        || failure.NeverSent
        || (
            request.IsRead
            && (
                failure.StatusCode is null
                    ? failure.Reason != FailureReasons.UnreadableAnswer
                    : (int)failure.StatusCode >= 500
            )
        );
}
