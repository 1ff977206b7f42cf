using System.Collections.Concurrent;
using SageMakerMonitorOperator.Kubernetes.Client;
using SageMakerMonitorOperator.Kubernetes.Controllers;
using SageMakerMonitorOperator.Kubernetes.Tests.Support;

namespace SageMakerMonitorOperator.Kubernetes.Tests.Controllers;

/// <summary>Does what the test says, and keeps which objects it saw and whether one was ever worked on twice at once.</summary>
internal sealed class ScriptedController : IEntityController<Widget>, IEntityFinalizer<Widget>
{
    private readonly ConcurrentDictionary<string, int> _running = new();

    public Func<Widget, CancellationToken, Task<ReconcileResult>> Reconcile { get; set; } =
        (_, _) => Task.FromResult(ReconcileResult.Done);

    public Func<Widget, FinalizeResult> FinalizeWith { get; set; } = _ => FinalizeResult.Finished;

    public bool MayGoUnread { get; set; }

    public ConcurrentQueue<string> Reconciled { get; } = [];
    public ConcurrentQueue<string> Finalized { get; } = [];
    public ConcurrentQueue<string> Invalid { get; } = [];
    public bool WorkedTwiceAtOnce { get; private set; }
    public string FinalizerName => "widgets.example.dev/cleanup";

    public async Task<ReconcileResult> ReconcileAsync(Widget entity, CancellationToken cancellationToken)
    {
        var name = entity.Metadata.Name;
        WorkedTwiceAtOnce |= _running.AddOrUpdate(name, 1, (_, count) => count + 1) > 1;
        try
        {
            Reconciled.Enqueue(name);
            return await Reconcile(entity, cancellationToken);
        }
        finally
        {
            _running.AddOrUpdate(name, 0, (_, count) => count - 1);
        }
    }

    public Task<FinalizeResult> FinalizeAsync(Widget entity, CancellationToken cancellationToken)
    {
        Finalized.Enqueue(entity.Metadata.Name);
        return Task.FromResult(FinalizeWith(entity));
    }

    public bool MayGo(InvalidObject entity) => MayGoUnread;

    public Task<ReconcileResult> InvalidAsync(InvalidObject entity, CancellationToken cancellationToken)
    {
        Invalid.Enqueue(entity.Error);
        return Task.FromResult(ReconcileResult.Done);
    }
}
