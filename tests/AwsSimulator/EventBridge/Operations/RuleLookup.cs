using SageMakerMonitorOperator.AwsSimulator.Consistency;
using SageMakerMonitorOperator.AwsSimulator.Protocol;
using static SageMakerMonitorOperator.AwsSimulator.EventBridge.EventBridgeErrors;

namespace SageMakerMonitorOperator.AwsSimulator.EventBridge.Operations;

/// <summary>Finds what a request names.</summary>
internal static class RuleLookup
{
    /// <summary>The name of the request's bus, which may be given by its ARN.</summary>
    public static string Bus(RuleStore store, AwsRequest request)
    {
        var given = request.Text("EventBusName");
        var bus = EventBus.NameIn(given);
        var isElsewhere =
            given is not null
            && given.StartsWith("arn:", StringComparison.Ordinal)
            && given != $"arn:aws:events:{store.Region}:{store.AccountId}:event-bus/{bus}";
        return store.HasBus(bus) && !isElsewhere ? bus : throw NoBus(bus);
    }

    /// <param name="store">Of the caller's account and Region.</param>
    /// <param name="all">Its rules.</param>
    /// <param name="request">Whose shape was checked.</param>
    /// <param name="member">In which the name is.</param>
    /// <param name="lag">Of the read.</param>
    public static EventRule Rule(
        RuleStore store,
        Timeline<EventRule> all,
        AwsRequest request,
        string member,
        TimeSpan lag = default
    )
    {
        var bus = Bus(store, request);
        var name = request.Text(member)!;
        return all.Find(EventBus.KeyOf(bus, name), lag) ?? throw NoRule(name, bus);
    }

    /// <summary>The rule, if it is not another service's.</summary>
    public static EventRule Changeable(RuleStore store, Timeline<EventRule> all, AwsRequest request, string member)
    {
        var rule = Rule(store, all, request, member);
        return rule.ManagedBy is null ? rule : throw Managed(rule);
    }
}
