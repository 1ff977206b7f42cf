namespace SageMakerMonitorOperator.Kubernetes.Configuration;

/// <summary>Gives the bearer token of the next request.</summary>
public interface IBearerTokenSource
{
    ValueTask<string> GetTokenAsync(CancellationToken cancellationToken);

    /// <summary>The server refused the last token: look for a newer one before the next request.</summary>
    void Invalidate();
}

/// <summary>A token that never changes.</summary>
internal sealed class StaticToken(string token) : IBearerTokenSource
{
    public ValueTask<string> GetTokenAsync(CancellationToken cancellationToken) => ValueTask.FromResult(token);

    public void Invalidate() { }
}
