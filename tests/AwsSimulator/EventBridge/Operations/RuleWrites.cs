using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.CloudWatch.Operations;
using SageMakerMonitorOperator.AwsSimulator.CloudWatch.Rules;
using SageMakerMonitorOperator.AwsSimulator.Consistency;
using SageMakerMonitorOperator.AwsSimulator.EventBridge.Rules;
using SageMakerMonitorOperator.AwsSimulator.Journal;
using SageMakerMonitorOperator.AwsSimulator.Protocol;
using SageMakerMonitorOperator.AwsSimulator.Validation;
using static SageMakerMonitorOperator.AwsSimulator.EventBridge.EventBridgeErrors;

namespace SageMakerMonitorOperator.AwsSimulator.EventBridge.Operations;

/// <summary>PutRule, EnableRule, DisableRule and DeleteRule.</summary>
internal sealed class RuleWrites(RuleStore store, Timeline<EventRule> all)
{
    private static readonly string[] Settings =
    [
        "EventPattern",
        "ScheduleExpression",
        EventRule.State,
        "Description",
        "RoleArn",
    ];

    private static readonly RequestShape PutShape = EventMembers.Shape(
        EventMembers.Name,
        EventMembers.EventBusName,
        EventMembers.EventPattern,
        Member.Text("ScheduleExpression", 0, 256),
        Member.Choice(EventRule.State, EventRule.Enabled, "DISABLED", RuleRules.AllManagementEvents),
        Member.Text("Description", 0, 512),
        EventMembers.RoleArn,
        EventMembers.Tags
    );

    private static readonly RequestShape NameShape = EventMembers.Shape(
        EventMembers.Name,
        EventMembers.EventBusName,
        EventMembers.Force
    );

    /// <summary>"When you update an existing rule, the rule is replaced with what you specify in this PutRule command. If you
    /// omit arguments in PutRule, the old values for those arguments are not kept." Targets and tags are.</summary>
    public JsonObject Put(AwsRequest raw)
    {
        var request = PutShape.Read(raw);
        var bus = RuleLookup.Bus(store, request);
        RuleRules.Check(store, request, bus);
        TagRules.Check(request, InvalidCode);
        var present = all.Find(EventBus.KeyOf(bus, request.Text("Name")!));
        CheckRoom(present, bus);
        var rule = present ?? store.New(bus, request.Text("Name")!) with { Tags = TagOperations.Read(request) };
        store.Shelf.Write(
            rule with
            {
                Settings = SettingsOf(request),
            },
            present is null ? ResourceChangeKind.Created : ResourceChangeKind.Updated
        );
        return new() { ["RuleArn"] = rule.Arn };
    }

    public JsonObject Switch(AwsRequest raw, string state)
    {
        var rule = RuleLookup.Changeable(store, all, NameShape.Read(raw), "Name");
        var settings = rule.Settings.DeepClone().AsObject();
        settings[EventRule.State] = state;
        store.Shelf.Write(rule with { Settings = settings }, ResourceChangeKind.Updated);
        return [];
    }

    /// <summary>"If you call delete rule multiple times for the same rule, all calls will succeed."</summary>
    public JsonObject Delete(AwsRequest raw)
    {
        var request = NameShape.Read(raw);
        var bus = RuleLookup.Bus(store, request);
        if (all.Find(EventBus.KeyOf(bus, request.Text("Name")!)) is not { } rule)
        {
            return [];
        }

        if (rule.ManagedBy is not null && !request.Parameters.IsTrue("Force"))
        {
            throw Managed(rule);
        }

        Expect(rule.Targets.IsEmpty, "Rule can't be deleted since it has targets.");
        store.Shelf.Write(rule, ResourceChangeKind.Deleted);
        return [];
    }

    private void CheckRoom(EventRule? present, string bus)
    {
        if (present is { ManagedBy: not null })
        {
            throw Managed(present);
        }

        if (present is null && store.CountOf(bus) >= store.MostRules)
        {
            throw LimitExceeded();
        }
    }

    // An empty text is as none.
    private static JsonObject SettingsOf(AwsRequest request)
    {
        var settings = new JsonObject { [EventRule.State] = EventRule.Enabled };
        foreach (var member in Settings)
        {
            if (request.Text(member) is { } value)
            {
                settings[member] = value;
            }
        }

        return settings;
    }
}
