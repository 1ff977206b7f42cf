using System.Net;

namespace SageMakerMonitorOperator.Kubernetes.Client;

/// <summary>A request to the API server failed. The message names verb, path, what the server said and what to do.</summary>
public class KubernetesApiException(string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>Null where no answer came: refused or lost connection, timeout.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>The server's one-word reason, or one of <see cref="FailureReasons"/> where no answer came.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Which fields were refused and why, where the server says so.</summary>
    public IReadOnlyList<StatusCause> Causes { get; init; } = [];

    /// <summary>How long the server asks to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The request certainly did not reach the server, so sending it again cannot do it twice.</summary>
    public bool NeverSent { get; init; }

    public bool IsNotFound => StatusCode == HttpStatusCode.NotFound;

    /// <summary>The resourceVersion or continue token is too old: list again.</summary>
    public bool IsExpired => StatusCode == HttpStatusCode.Gone;
}

/// <summary>
/// The object changed since it was read (or is gone): read it again and decide anew. No error; the controller runtime
/// requeues it quickly.
/// </summary>
public sealed class KubernetesConflictException(string message, Exception? innerException = null)
    : KubernetesApiException(message, innerException);

/// <summary>The reasons of failures that no server answer explains.</summary>
public static class FailureReasons
{
    public const string ConnectionFailed = "ConnectionFailed";
    public const string Timeout = "Timeout";
    public const string UnreadableAnswer = "UnreadableAnswer";
}
