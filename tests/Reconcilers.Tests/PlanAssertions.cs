using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.Tests;

internal static class PlanAssertions
{
    public static void ShouldBeEmptyPlan(this Plan plan)
    {
        plan.Drift.ShouldBeEmpty();
        plan.Steps.ShouldBeEmpty();
    }

    public static IReadOnlyList<string> Operations(this Plan plan) => [.. plan.Steps.Select(step => step.Operation)];

    public static IReadOnlyList<string> Fields(this Plan plan) => [.. plan.Drift.Select(drift => drift.Field)];

    public static PutMetricAlarmRequest Put(this Plan plan) =>
        plan.Steps.Select(step => step.Request).OfType<PutMetricAlarmRequest>().ShouldHaveSingleItem();
}
