namespace SageMakerMonitorOperator.Kubernetes.Configuration;

/// <summary>A token in a file that somebody else renews, as the kubelet does for service accounts.</summary>
internal sealed class FileToken(string path, TimeProvider time) : IBearerTokenSource
{
    /// <summary>As client-go: far below the ten minutes for which a renewed token's predecessor stays good.</summary>
    private static readonly TimeSpan ReadEvery = TimeSpan.FromMinutes(1);

    private sealed record Reading(string Token, long At);

    private volatile Reading? _last;
    private volatile bool _refused;

    public async ValueTask<string> GetTokenAsync(CancellationToken cancellationToken)
    {
        var last = _last;
        if (last is not null && !_refused && time.GetElapsedTime(last.At) < ReadEvery)
        {
            return last.Token;
        }
        var token = await ReadAsync(last, cancellationToken);
        _refused = false;
        _last = new(token, time.GetTimestamp());
        return token;
    }

    public void Invalidate() => _refused = true;

    /// <summary>While the file is being replaced it may be missing or empty: the last token serves until then.</summary>
    private async Task<string> ReadAsync(Reading? last, CancellationToken cancellationToken)
    {
        try
        {
            var text = (await File.ReadAllTextAsync(path, cancellationToken)).Trim();
            return text.Length > 0
                ? text
                : last?.Token
                    ?? throw new KubernetesConfigurationException($"The token file '{path}' must not be empty.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return last?.Token
                ?? throw new KubernetesConfigurationException(
                    $"The token file '{path}' cannot be read: {error.Message}",
                    error
                );
        }
    }
}
