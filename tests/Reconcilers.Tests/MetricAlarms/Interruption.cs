using FsCheck;
using FsCheck.Fluent;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.Tests.MetricAlarms;

/// <summary>
/// A pass that ends early: of the steps, in any order, some reach AWS and the operator hears of none. An answer that got
/// lost is a step that reached AWS and was the last.
/// </summary>
internal sealed record Interruption(IReadOnlyList<int> Order, IReadOnlyList<bool> Arrives)
{
    // TagResource, UntagResource, PutMetricAlarm.
    private const int MostSteps = 3;

    public static Gen<Interruption> Any =>
        from order in Properties.Shuffled([.. Enumerable.Range(0, MostSteps)])
        from arrives in Gen.ArrayOf(Gen.Elements(false, true), MostSteps)
        select new Interruption(order, arrives);

    public IReadOnlyList<Step> Arriving(Plan plan) =>
        [.. Order.Where(step => step < plan.Steps.Count && Arrives[step]).Select(step => plan.Steps[step])];

    public IReadOnlyList<Step> Lost(Plan plan) => [.. plan.Steps.Except(Arriving(plan))];
}
