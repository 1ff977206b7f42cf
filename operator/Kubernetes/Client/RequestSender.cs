namespace SageMakerMonitorOperator.Kubernetes.Client;

/// <summary>
/// Sends requests, again where that is safe. Every attempt passes the whole chain of HTTP handlers, so that a handler
/// can refuse an attempt (a lost leadership) or sign it with a fresh token.
/// </summary>
internal sealed class RequestSender(
    HttpClient http,
    KubernetesClientOptions options,
    TimeProvider time,
    Func<double> random
)
{
    private readonly RetryPolicy _retry = new(options, random);

    public async Task<byte[]> SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        for (var retries = 0; ; retries++)
        {
            TimeSpan delay;
            try
            {
                return await AttemptAsync(request, cancellationToken);
            }
            catch (KubernetesApiException failure) when (_retry.Delay(request, failure, retries) is { } wait)
            {
                delay = wait;
            }
            // The backoff, or what the server asks for.
            await Task.Delay(delay, time, cancellationToken);
        }
    }

    /// <summary>Opens a long answer: one attempt, a time limit on its headers only.</summary>
    public async Task<HttpResponseMessage> OpenAsync(
        ApiRequest request,
        TimeSpan timeout,
        CancellationToken cancellationToken
    )
    {
        using var limit = new CancellationTokenSource(timeout, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        return await FoldedAsync(
            request,
            timeout,
            async () =>
            {
                var response = await HeadersAsync(request, linked.Token);
                if (!response.IsSuccessStatusCode)
                {
                    using (response)
                    {
                        await ThrowAsync(request, response, linked.Token);
                    }
                }
                return response;
            },
            cancellationToken
        );
    }

    private async Task<byte[]> AttemptAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.AttemptTimeout, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        return await FoldedAsync(
            request,
            options.AttemptTimeout,
            async () =>
            {
                using var response = await HeadersAsync(request, linked.Token);
                if (!response.IsSuccessStatusCode)
                {
                    await ThrowAsync(request, response, linked.Token);
                }
                return await response.Content.ReadAsByteArrayAsync(linked.Token);
            },
            cancellationToken
        );
    }

    private async Task<HttpResponseMessage> HeadersAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        using var message = request.Message();
        return await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    private static async Task ThrowAsync(
        ApiRequest request,
        HttpResponseMessage response,
        CancellationToken cancellationToken
    ) =>
        throw ApiFailures.FromAnswer(request, response, await response.Content.ReadAsByteArrayAsync(cancellationToken));

    private static async Task<TResult> FoldedAsync<TResult>(
        ApiRequest request,
        TimeSpan timeout,
        Func<Task<TResult>> attempt,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await attempt();
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            throw ApiFailures.Unreachable(request, error);
        }
        catch (OperationCanceledException error) when (!cancellationToken.IsCancellationRequested)
        {
            throw ApiFailures.TimedOut(request, timeout, error);
        }
    }
}
