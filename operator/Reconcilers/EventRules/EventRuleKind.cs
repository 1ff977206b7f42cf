using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.EventRules;
using SageMakerMonitorOperator.Api.Validation;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.EventBridge;
using SageMakerMonitorOperator.Kubernetes.Schema;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Problems;
using SageMakerMonitorOperator.Reconcilers.References;
using SageMakerMonitorOperator.Reconcilers.Sweeps;

namespace SageMakerMonitorOperator.Reconcilers.EventRules;

/// <summary>EventRule: EventBridge's PutRule and PutTargets.</summary>
public sealed class EventRuleKind(IReferences references) : IAwsResourceKind<EventRule, EventRuleStatus, ObservedRule>
{
    public string Kind => nameof(EventRule);

    public string? TaggedType => RuleTags.RuleType;

    public IReadOnlyList<Violation> Validate(EventRule resource) => EventRuleValidator.Instance.Validate(resource);

    public IEnumerable<OwnedPart> Parts(Intent<EventRule> intent, ObservedRule? observed) =>
        RuleParts.Of(intent.Resource, observed);

    public Task<ObservedRule?> ObserveAsync(
        AwsConnection aws,
        Sought<EventRule> sought,
        CancellationToken cancellationToken
    ) => new RuleReader(aws).ReadAsync(sought, cancellationToken);

    public Task<IReadOnlyList<Observation<ObservedRule>>> ObserveManyAsync(
        AwsConnection aws,
        IReadOnlyList<Sought<EventRule>> sought,
        CancellationToken cancellationToken
    ) => new RuleReader(aws).ReadManyAsync(sought, cancellationToken);

    public Plan Plan(Intent<EventRule> intent, ObservedRule? observed) =>
        EventRulePlanner.Plan(DesiredRule.Of(intent, references), intent.Tags, observed);

    // What was found good when AWS was made equal to this very spec need not be tried again.
    public async Task<object?> CheckAsync(
        AwsConnection aws,
        Intent<EventRule> intent,
        ObservedRule? observed,
        Plan plan,
        CancellationToken cancellationToken
    )
    {
        if (plan.Steps.Any(step => step.Request is PutRuleRequest) || !Settled.WasInSync(intent.Resource))
        {
            await TestEventCheck.RunAsync(aws, intent, cancellationToken);
        }

        return null;
    }

    public Plan PlanDeletion(EventRule resource, ObservedRule observed) => EventRulePlanner.Delete(resource, observed);

    public Plan PlanRelease(EventRule resource, ObservedRule observed) =>
        RuleTags.Calls.Release(observed.Arn, observed.Tags);

    public Task<object?> ApplyAsync(AwsConnection aws, Step step, CancellationToken cancellationToken) =>
        RuleCalls.SendAsync(aws.EventBridge, step, cancellationToken);

    public Problem? Refused(IReadOnlyList<object> answers) => TargetRefusals.Problem(answers);

    public EventRuleStatus Report(EventRuleStatus status, ObservedRule? observed, IReadOnlyList<object> answers) =>
        status with
        {
            Rule = observed is null ? null : RuleReport.Of(observed),
        };
}
