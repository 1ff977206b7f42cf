using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Reconcilers.Policies;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.Engine;

/// <summary>Says whether a pass would change anything, by the pass's own rules and without any I/O.</summary>
internal sealed class Comparison<TResource, TStatus, TObserved>(
    KindServices<TResource, TStatus, TObserved> services,
    Reporter<TResource, TStatus, TObserved> reporter,
    WriteMemory<ObjectKey> memory
)
    where TResource : KubernetesObject, IAwsResource
    where TStatus : AwsResourceStatus, new()
    where TObserved : class, IObservedResource
{
    /// <param name="pass">With what AWS has.</param>
    /// <param name="readAt">When AWS was asked.</param>
    public bool Differs(Pass<TResource, TObserved> pass, DateTimeOffset readAt)
    {
        if (services.Kind.Validate(pass.Resource).Count > 0 || Conclude(pass) is not { } outcome)
        {
            return true;
        }

        // What was written since cannot have been seen.
        if (outcome is Outcome.InSync && memory.Last(pass.Key) is { } last && last.At < readAt)
        {
            memory.Settled(pass.Key);
        }

        return reporter.IsNews(pass, outcome);
    }

    /// <returns>Null where a pass would do more than to report.</returns>
    private Outcome? Conclude(Pass<TResource, TObserved> pass)
    {
        try
        {
            return Decide(pass) switch
            {
                Decision.Conclude { Outcome: Outcome.ReadOnly readOnly } => readOnly,
                Decision.Write { Plan.IsEmpty: true } when pass.IsClaimed && services.IsPinned(pass) =>
                    new Outcome.InSync(),
                _ => null,
            };
        }
        catch (ProblemException)
        {
            return null;
        }
    }

    private Decision Decide(Pass<TResource, TObserved> pass)
    {
        var plan = services.Plan(pass);
        var rival = services.Names.RivalOf(pass.Contender);
        return PolicyChain.Enforce(
            pass.Situation(rival, memory, services.Time.GetUtcNow()) with
            {
                Asked = pass.Asked,
                Reading = Reading.TowardsSpec(pass.Observed, plan),
            }
        );
    }
}
