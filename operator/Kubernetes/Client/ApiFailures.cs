using System.Net;
using System.Text.Json;

namespace SageMakerMonitorOperator.Kubernetes.Client;

/// <summary>Folds everything that can go wrong with a request into <see cref="KubernetesApiException"/>.</summary>
internal static class ApiFailures
{
    private const int LongestBody = 512;

    public static KubernetesApiException FromAnswer(
        ApiRequest request,
        HttpResponseMessage response,
        ReadOnlySpan<byte> body
    )
    {
        var status = Parse(body) ?? new() { Message = Text(body, response) };
        return FromStatus(request, response.StatusCode, status, RetryAfter(response));
    }

    public static KubernetesApiException FromStatus(
        ApiRequest request,
        HttpStatusCode code,
        KubernetesStatus status,
        TimeSpan? retryAfter = null
    )
    {
        var reason = status.Reason is { Length: > 0 } given ? given : code.ToString();
        var message = $"{request} was refused: {(int)code} {reason}: {status.Message}{Advice(code)}";
        // AlreadyExists is a 409 too, but reading the object again does not make a create pass.
        return code == HttpStatusCode.Conflict && reason == "Conflict"
            ? new KubernetesConflictException(message) { StatusCode = code, Reason = reason }
            : new KubernetesApiException(message)
            {
                StatusCode = code,
                Reason = reason,
                Causes = status.Details?.Causes ?? [],
                RetryAfter = retryAfter ?? Seconds(status.Details?.RetryAfterSeconds),
            };
    }

    public static KubernetesApiException Unreachable(ApiRequest request, Exception cause) =>
        new(
            $"{request} failed: the API server could not be reached or the connection was lost: "
                + cause.GetBaseException().Message,
            cause
        )
        {
            Reason = FailureReasons.ConnectionFailed,
            NeverSent =
                cause
                    is HttpRequestException
                    {
                        HttpRequestError: HttpRequestError.ConnectionError
                            or HttpRequestError.NameResolutionError
                            or HttpRequestError.SecureConnectionError
                            or HttpRequestError.ProxyTunnelError,
                    },
        };

    public static KubernetesApiException TimedOut(ApiRequest request, TimeSpan after, Exception? cause = null) =>
        new($"{request} failed: the API server did not answer within {after.TotalSeconds:0.#} s.", cause)
        {
            Reason = FailureReasons.Timeout,
        };

    public static KubernetesApiException Unreadable(ApiRequest request, string problem, Exception? cause = null) =>
        new($"{request} was answered with something that cannot be read: {problem}", cause)
        {
            Reason = FailureReasons.UnreadableAnswer,
        };

    public static KubernetesStatus? Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, KubernetesJson.Default.KubernetesStatus);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Text(ReadOnlySpan<byte> body, HttpResponseMessage response) =>
        body.IsEmpty
            ? response.ReasonPhrase ?? "no explanation"
            : System.Text.Encoding.UTF8.GetString(body[..Math.Min(body.Length, LongestBody)]).Trim();

    private static TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter?.Delta;

    private static TimeSpan? Seconds(int? seconds) => seconds is { } number ? TimeSpan.FromSeconds(number) : null;

    private static string Advice(HttpStatusCode code) =>
        code switch
        {
            HttpStatusCode.Unauthorized => " (the server does not accept this token or certificate: renew it)",
            HttpStatusCode.Forbidden =>
                " (grant the verb to the operator's service account, or see what admission refused)",
            _ => "",
        };
}
