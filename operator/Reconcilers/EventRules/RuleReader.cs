using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.EventRules;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.EventBridge;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.EventRules;

/// <summary>
/// Reads rules with their targets. For many, the rules come a hundred on a page of their bus; targets EventBridge hands out
/// rule by rule.
/// </summary>
internal sealed class RuleReader(AwsConnection aws)
{
    private static readonly Dictionary<string, string> NoTags = new(StringComparer.Ordinal);

    private readonly Dictionary<string, Task<Dictionary<string, Rule>>> _buses = new(StringComparer.Ordinal);

    /// <summary>Null when there is no such rule.</summary>
    /// <exception cref="ProblemException">An AWS service manages the rule.</exception>
    public async Task<ObservedRule?> ReadAsync(Sought<EventRule> sought, CancellationToken cancellationToken)
    {
        var (bus, name) = EventBus.Parse(sought.Identity.Name);
        var found = await OrNullAsync(() => DescribeAsync(bus, name, cancellationToken));
        return await CompleteAsync(sought, found, cancellationToken) is not { } rule ? null
            : sought.KnownTags is not null ? rule
            : rule with { Tags = await RuleTags.ReadAsync(aws, rule.Arn, cancellationToken) };
    }

    public Task<IReadOnlyList<Observation<ObservedRule>>> ReadManyAsync(
        IReadOnlyList<Sought<EventRule>> sought,
        CancellationToken cancellationToken
    ) => BulkRead.OneByOneAsync(sought, one => ListedAsync(one, cancellationToken));

    private async Task<ObservedRule?> ListedAsync(Sought<EventRule> sought, CancellationToken cancellationToken)
    {
        var (bus, name) = EventBus.Parse(sought.Identity.Name);
        if (!_buses.TryGetValue(bus, out var listing))
        {
            _buses[bus] = listing = ListAsync(bus, cancellationToken);
        }

        var rules = await OrNullAsync(() => listing);
        return await CompleteAsync(sought, rules?.GetValueOrDefault(name), cancellationToken);
    }

    private async Task<ObservedRule?> CompleteAsync(
        Sought<EventRule> sought,
        Rule? rule,
        CancellationToken cancellationToken
    )
    {
        if (rule is null)
        {
            return null;
        }

        RefuseManaged(sought, rule);
        if (await OrNullAsync(() => TargetsAsync(rule, cancellationToken)) is not { } targets)
        {
            return null;
        }

        var own = RuleParts.Own(sought.Resource);
        return new ObservedRule(rule, sought.KnownTags ?? NoTags, targets)
        {
            ForeignTargets =
            [
                .. targets.Select(target => target.Id).Where(id => !own.Contains(id)).Order(StringComparer.Ordinal),
            ],
        };
    }

    private async Task<Rule> DescribeAsync(string bus, string name, CancellationToken cancellationToken) =>
        await aws.EventBridge.DescribeRuleAsync(
            new DescribeRuleRequest { Name = name, EventBusName = DesiredRule.EventBusOf(bus) },
            cancellationToken
        );

    private async Task<Dictionary<string, Rule>> ListAsync(string bus, CancellationToken cancellationToken)
    {
        var request = new ListRulesRequest { EventBusName = DesiredRule.EventBusOf(bus), Limit = BulkRead.Most };
        var rules = new Dictionary<string, Rule>(StringComparer.Ordinal);
        await foreach (var page in aws.EventBridge.ListRulesPagesAsync(request, cancellationToken))
        {
            foreach (var rule in page.Rules)
            {
                rules[rule.Name] = rule;
            }
        }

        return rules;
    }

    private async Task<IReadOnlyList<Target>> TargetsAsync(Rule rule, CancellationToken cancellationToken)
    {
        var request = new ListTargetsByRuleRequest
        {
            Rule = rule.Name,
            EventBusName = DesiredRule.EventBusOf(EventBus.NameOf(rule.EventBusName)),
        };
        var targets = new List<Target>();
        await foreach (var page in aws.EventBridge.ListTargetsByRulePagesAsync(request, cancellationToken))
        {
            targets.AddRange(page.Targets);
        }

        return targets;
    }

    private static void RefuseManaged(Sought<EventRule> sought, Rule rule)
    {
        if (!string.IsNullOrEmpty(rule.ManagedBy) && sought.Resource.Spec.ManagementPolicy != ManagementPolicy.Observe)
        {
            throw ProblemException.Stalled(
                Reasons.NameConflict,
                $"{rule.Arn} exists and is managed by {rule.ManagedBy}, an AWS service that nobody else may change it for."
                    + " It was not touched. Create another object with another `spec.name`"
            );
        }
    }

    private static async Task<T?> OrNullAsync<T>(Func<Task<T>> read)
        where T : class
    {
        try
        {
            return await read();
        }
        catch (AwsFailure gone) when (gone.Kind == AwsFailureKind.NotFound)
        {
            return null;
        }
    }
}
