using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Kubernetes.Client;
using SageMakerMonitorOperator.Kubernetes.Events;

namespace SageMakerMonitorOperator.Host.Operator;

/// <summary>Everything that runs while the operator does, and the order in which it stops.</summary>
internal sealed class RunningOperator(
    KubernetesClient client,
    AwsConnectionFactory aws,
    EventRecorder events,
    IReadOnlyList<IKindRunner> kinds
) : IDisposable
{
    public required string Server { get; init; }

    public required string ClusterId { get; init; }

    public bool HasSynced => kinds.All(kind => kind.HasSynced);

    /// <summary>
    /// Works until cancelled; then the controllers finish first, while the caches still follow the world, and the
    /// events that they recorded go out last.
    /// </summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var caches = new CancellationTokenSource();
        var recording = events.RunAsync(caches.Token);
        var informing = Task.WhenAll(kinds.Select(kind => kind.RunInformerAsync(caches.Token)));
        try
        {
            await Task.WhenAll(kinds.Select(kind => kind.RunControllerAsync(cancellationToken)));
        }
        finally
        {
            await caches.CancelAsync();
            await Task.WhenAll(informing, recording).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public void Dispose()
    {
        foreach (var kind in kinds)
        {
            kind.Dispose();
        }

        aws.Dispose();
        client.Dispose();
    }
}
