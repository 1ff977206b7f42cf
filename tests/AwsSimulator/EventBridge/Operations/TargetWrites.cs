using System.Collections.Immutable;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Consistency;
using SageMakerMonitorOperator.AwsSimulator.EventBridge.Rules;
using SageMakerMonitorOperator.AwsSimulator.Journal;
using SageMakerMonitorOperator.AwsSimulator.Protocol;
using SageMakerMonitorOperator.AwsSimulator.Validation;
using static SageMakerMonitorOperator.AwsSimulator.EventBridge.EventBridgeErrors;

namespace SageMakerMonitorOperator.AwsSimulator.EventBridge.Operations;

/// <summary>PutTargets and RemoveTargets. What fails for one target fails for that one only.</summary>
internal sealed class TargetWrites(RuleStore store, Timeline<EventRule> all, Readings readings)
{
    private static readonly RequestShape PutShape = EventMembers.Shape(
        EventMembers.Rule,
        EventMembers.EventBusName,
        Member.Structures("Targets", TargetShape.Members, items: 100).Required() with
        {
            Min = 1,
        }
    );

    private static readonly RequestShape RemoveShape = EventMembers.Shape(
        EventMembers.Rule,
        EventMembers.EventBusName,
        Member.List("Ids", EventMembers.TargetId, 100).Required() with
        {
            Min = 1,
        },
        EventMembers.Force
    );

    public JsonObject Put(AwsRequest raw)
    {
        var request = PutShape.Read(raw);
        var rule = RuleLookup.Changeable(store, all, request, "Rule");
        // As they came: the shape's reading makes texts of numbers.
        var given = raw.Objects("Targets");
        foreach (var target in given)
        {
            TargetRules.Check(store, target);
        }

        var ids = given.Select(IdOf).ToList();
        Expect(ids.Distinct(StringComparer.Ordinal).Count() == ids.Count, "Target ids must be unique in a request.");
        var targets = rule.Targets.SetItems(
            given
                .Where(target => store.FailureOf(IdOf(target)) is null)
                .Select(target => KeyValuePair.Create(IdOf(target), target.DeepClone().AsObject()))
        );
        if (targets.Count > store.MostTargets)
        {
            throw LimitExceeded();
        }

        Write(rule, targets);
        return Answer(ids.Select(id => Failure(id, store.FailureOf(id))));
    }

    public JsonObject Remove(AwsRequest raw)
    {
        var request = RemoveShape.Read(raw);
        var ids = request.Texts("Ids");
        var rule = RuleLookup.Changeable(store, all, request, "Rule");
        Write(rule, rule.Targets.RemoveRange(ids.Where(id => store.FailureOf(id) is null)));
        return Answer(ids.Select(id => Failure(id, store.FailureOf(id) ?? Unknown(rule, id))));
    }

    private void Write(EventRule rule, ImmutableSortedDictionary<string, JsonObject> targets)
    {
        if (targets != rule.Targets)
        {
            store.Shelf.Write(rule with { Targets = targets }, ResourceChangeKind.Updated);
        }
    }

    private string? Unknown(EventRule rule, string id) =>
        readings.UnknownTargets == UnknownNames.NotFound && !rule.Targets.ContainsKey(id) ? NotFoundCode : null;

    private static string IdOf(JsonObject target) => target.Text("Id")!;

    private static JsonObject? Failure(string id, string? code) =>
        code is null
            ? null
            : new()
            {
                ["TargetId"] = id,
                ["ErrorCode"] = code,
                ["ErrorMessage"] = $"{code} for target {id}.",
            };

    private static JsonObject Answer(IEnumerable<JsonObject?> failures)
    {
        var failed = new JsonArray([.. failures.OfType<JsonObject>()]);
        return new() { ["FailedEntryCount"] = failed.Count, ["FailedEntries"] = failed };
    }
}
