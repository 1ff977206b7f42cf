using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Reconcilers.Policies;

namespace SageMakerMonitorOperator.Reconcilers.Engine;

/// <summary>Asks the policies, and finds out for them what they want to know, until they decide.</summary>
internal sealed class PolicyRunner<TResource, TStatus, TObserved>(
    KindServices<TResource, TStatus, TObserved> services,
    WriteMemory<ObjectKey> memory
)
    where TResource : KubernetesObject, IAwsResource
    where TStatus : AwsResourceStatus, new()
    where TObserved : class, IObservedResource
{
    public async Task<Decision> DecideAsync(
        Pass<TResource, TObserved> pass,
        Func<Situation, Decision> policies,
        Func<Task<Reading>> read,
        CancellationToken cancellationToken
    )
    {
        var situation = pass.Situation(services.Names.RivalOf(pass.Contender), memory, services.Time.GetUtcNow());
        while (true)
        {
            var decision = policies(situation);
            if (decision == Decision.Open)
            {
                await services.OpenAsync(pass, cancellationToken);
                situation = situation with { Asked = pass.Asked };
            }
            else if (decision == Decision.Read)
            {
                situation = situation with { Reading = await read() };
            }
            else
            {
                return decision;
            }
        }
    }
}
