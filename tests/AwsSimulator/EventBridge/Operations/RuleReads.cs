using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Consistency;
using SageMakerMonitorOperator.AwsSimulator.EventBridge.Rules;
using SageMakerMonitorOperator.AwsSimulator.Protocol;
using SageMakerMonitorOperator.AwsSimulator.Validation;

namespace SageMakerMonitorOperator.AwsSimulator.EventBridge.Operations;

/// <summary>DescribeRule, ListRules and ListTargetsByRule.</summary>
internal sealed class RuleReads(RuleStore store, Timeline<EventRule> all, TimeSpan lag)
{
    private static readonly RequestShape DescribeShape = EventMembers.Shape(
        EventMembers.Name,
        EventMembers.EventBusName
    );

    private static readonly RequestShape ListShape = EventMembers.Shape(
        EventMembers.NamePrefix,
        EventMembers.EventBusName,
        EventMembers.NextToken,
        EventMembers.Limit
    );

    private static readonly RequestShape TargetsShape = EventMembers.Shape(
        EventMembers.Rule,
        EventMembers.EventBusName,
        EventMembers.NextToken,
        EventMembers.Limit
    );

    public JsonObject Describe(AwsRequest raw)
    {
        var described = RuleLookup.Rule(store, all, DescribeShape.Read(raw), "Name", lag).Describe();
        described["CreatedBy"] = store.AccountId;
        return described;
    }

    public JsonObject List(AwsRequest raw)
    {
        var request = ListShape.Read(raw);
        var bus = RuleLookup.Bus(store, request);
        var prefix = request.Text("NamePrefix") ?? "";
        return EventPages.Answer(
            request,
            "Rules",
            all.All(lag)
                .Where(rule => rule.BusName == bus && rule.RuleName.StartsWith(prefix, StringComparison.Ordinal)),
            rule => rule.RuleName,
            rule => rule.Describe()
        );
    }

    public JsonObject Targets(AwsRequest raw)
    {
        var request = TargetsShape.Read(raw);
        return EventPages.Answer(
            request,
            "Targets",
            RuleLookup.Rule(store, all, request, "Rule", lag).Targets.Values,
            target => target.Text("Id")!,
            Show
        );
    }

    // Seen in answers for ECS tasks: what was not given is there with its default.
    private static JsonObject Show(JsonObject target)
    {
        var shown = target.DeepClone().AsObject();
        if (shown.Structure("EcsParameters") is { } task)
        {
            task["TaskCount"] ??= 1;
            task["EnableECSManagedTags"] ??= false;
            task["EnableExecuteCommand"] ??= false;
        }

        return shown;
    }
}
