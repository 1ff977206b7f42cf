using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.EventRules;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.EventRules;
using SageMakerMonitorOperator.Reconcilers.Ownership;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Tests.References;

namespace SageMakerMonitorOperator.Reconcilers.Tests.EventRules;

/// <summary>An EventRule with its status and what AWS has of it: passes as the engine makes them, without any I/O.</summary>
internal sealed class RuleObject(RuleModel aws)
{
    public static readonly Owner Self = new("cluster-1", "EventRule", "ml", "failed");

    public static readonly EventRuleKind Kind = new(new KnownReferences());

    public static readonly AwsResourceIdentity Place = new()
    {
        AccountId = "111122223333",
        Partition = "aws",
        Region = "eu-west-1",
        Name = "ml_failed",
    };

    private EventRuleStatus _status = new();

    public static EventRule Of(EventRuleSpec spec, EventRuleStatus? status = null) =>
        new()
        {
            ApiVersion = "sagemakermonitor.dev/v1alpha1",
            Kind = "EventRule",
            Metadata = new() { Namespace = "ml", Name = "failed" },
            Spec = spec,
            Status = status,
        };

    /// <summary>What status.owned has of targets.</summary>
    public IReadOnlyList<string> RecordedTargets =>
        [.. (_status.Owned ?? []).Where(part => part.Type == "Target").Select(part => part.Id)];

    public Plan Plan(EventRuleSpec spec)
    {
        var pass = Look(spec);
        return Kind.Plan(pass.Intent(DateTimeOffset.UnixEpoch), pass.Observed);
    }

    /// <summary>Plans and writes as many steps as it gets to, all by default.</summary>
    public Plan Reconcile(EventRuleSpec spec, int steps = int.MaxValue)
    {
        var pass = Look(spec);
        var plan = Kind.Plan(pass.Intent(DateTimeOffset.UnixEpoch), pass.Observed);
        _status = _status with { Owned = pass.OwnedBeforeWrite(Parts(pass)) };
        plan.Steps.Take(steps).ToList().ForEach(aws.Apply);
        if (steps >= plan.Steps.Count)
        {
            var after = Look(spec);
            _status = _status with { Owned = after.OwnedInSync(Parts(after)) };
        }

        return plan;
    }

    public Plan Delete(EventRuleSpec spec)
    {
        var pass = Look(spec);
        var plan = Kind.PlanDeletion(pass.Resource, pass.Observed!);
        plan.Steps.ToList().ForEach(aws.Apply);
        return plan;
    }

    private static IEnumerable<OwnedPart> Parts(Pass<EventRule, ObservedRule> pass) =>
        Kind.Parts(pass.Intent(DateTimeOffset.UnixEpoch), pass.Observed);

    private Pass<EventRule, ObservedRule> Look(EventRuleSpec spec)
    {
        var rule = Of(spec, _status);
        return new(rule, Self) { Asked = Place, Observed = aws.Observe(RuleParts.Own(rule)) };
    }
}
