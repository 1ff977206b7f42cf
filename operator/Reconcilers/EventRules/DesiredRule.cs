using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.EventRules;
using SageMakerMonitorOperator.Aws.EventBridge;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Problems;
using SageMakerMonitorOperator.Reconcilers.References;

namespace SageMakerMonitorOperator.Reconcilers.EventRules;

/// <summary>The rule as it shall be, with every reference resolved to an ARN.</summary>
/// <param name="Name">Without the bus.</param>
/// <param name="Bus">The bus's name.</param>
internal sealed record DesiredRule(string Name, string Bus)
{
    public required EventRuleSpec Spec { get; init; }

    public required IReadOnlyList<Target> Targets { get; init; }

    /// <summary>Ids of the targets that earlier passes put.</summary>
    public required IReadOnlyCollection<string> RecordedTargets { get; init; }

    /// <summary>As EventBridge takes it; null for a rule that only has a schedule.</summary>
    public string? Pattern => EventPatternText.Of(Spec);

    /// <summary>The field of the spec that says the pattern.</summary>
    public string PatternField =>
        Spec.Preset is not null ? "preset"
        : Spec.EventPatternJson is not null ? "eventPatternJson"
        : "eventPattern";

    /// <exception cref="ProblemException">A topic cannot be used, or not yet; the bus is in another account or Region.</exception>
    public static DesiredRule Of(Intent<EventRule> intent, IReferences references)
    {
        var spec = intent.Resource.Spec;
        RefuseForeignBus(spec.EventBusName, intent.Identity);
        var (bus, name) = EventBus.Parse(intent.Identity.Name);
        return new DesiredRule(name, bus)
        {
            Spec = spec,
            Targets = TargetRequests.All(spec.Targets, Referrer.Of(intent), references),
            RecordedTargets = RuleParts.Recorded(intent.Resource),
        };
    }

    /// <summary>Whole: PutRule empties what is left out.</summary>
    /// <param name="tags">For a new rule only; EventBridge ignores them otherwise.</param>
    public PutRuleRequest ToRequest(IReadOnlyList<Tag>? tags) =>
        new()
        {
            Name = Name,
            EventBusName = EventBusOf(Bus),
            EventPattern = Pattern,
            ScheduleExpression = Spec.ScheduleExpression,
            State = Spec.State ?? RuleStates.Enabled,
            Description = Spec.Description,
            RoleArn = Spec.RoleArn,
            Tags = tags,
        };

    /// <summary>As requests name a bus: not at all, when it is the default one.</summary>
    public static string? EventBusOf(string bus) => bus == EventBus.Default ? null : bus;

    // The rule would belong to that account, and this object's owner tags and credentials are of another.
    private static void RefuseForeignBus(string? bus, AwsResourceIdentity identity)
    {
        if (
            bus?.Split(':') is ["arn", _, _, var region, var account, ..]
            && (account, region) != (identity.AccountId, identity.Region)
        )
        {
            throw ProblemException.Stalled(
                Reasons.ReferenceMismatch,
                $"spec.eventBusName: the event bus is in AWS account {account}, {region}, and this object in {identity.AccountId},"
                    + $" {identity.Region}; set spec.accountRef and spec.region to those of the bus, or name another"
            );
        }
    }
}
