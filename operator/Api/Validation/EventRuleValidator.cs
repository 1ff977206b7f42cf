using System.Text.Json;
using SageMakerMonitorOperator.Api.EventRules;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Validation;

/// <summary>Refuses what the API server with CEL refuses, with the same texts.</summary>
public static class EventRuleValidator
{
    private const int LongestInput = 8192;

    public static KindValidator<EventRule> Instance { get; } =
        new(ResourceDefinitions.EventRules, CheckRules, (old, now) => Rules.CheckChange("spec", old.Spec, now.Spec));

    private static IEnumerable<Violation> CheckRules(EventRule rule) =>
        [
            .. Rules.Check("", rule),
            .. DefaultName(rule),
            .. Rules.Check("spec", rule.Spec),
            .. Rules.Check("spec.preset", rule.Spec.Preset),
            .. JsonText.Check("spec.eventPatternJson", rule.Spec.EventPatternJson),
            .. Pattern(rule.Spec),
            .. Rules.CheckEach("spec.targets", rule.Spec.Targets, Target),
            .. Rules.CheckEach("spec.testEvents", rule.Spec.TestEvents, Event),
        ];

    // What CEL cannot count, because it cannot see the namespace.
    private static IEnumerable<Violation> DefaultName(EventRule rule)
    {
        if (rule.RuleName is { Length: > EventRule.LongestName } name && rule.Metadata.Namespace is not null)
        {
            yield return Invalid(
                "spec.name",
                $"must be set: the default, '{name}', has {name.Length} characters, and EventBridge takes {EventRule.LongestName}"
            );
        }
    }

    private static IEnumerable<Violation> Pattern(EventRuleSpec spec)
    {
        if (EventPatternText.ElementOf(spec) is not { ValueKind: JsonValueKind.Object } pattern)
        {
            return [];
        }

        var field = spec.EventPatternJson is null ? "spec.eventPattern" : "spec.eventPatternJson";
        return
        [
            .. TooLong(field, EventPatternText.Minified(pattern), EventRuleSpec.LongestPattern),
            .. EventPatternRules.Broken(field, pattern).Select(broken => Invalid(broken.Path, broken.Text)),
        ];
    }

    private static IEnumerable<Violation> Target(string path, EventTarget target) =>
        [
            .. Rules.Check(path, target),
            .. Input(path, target),
            .. Rules.Check($"{path}.inputTransformer", target.InputTransformer),
            .. Rules.Check($"{path}.ecsParameters", target.EcsParameters),
            .. Rules.Check($"{path}.redshiftDataParameters", target.RedshiftDataParameters),
        ];

    private static IEnumerable<Violation> Input(string path, EventTarget target) =>
        [
            .. target.Input is { } input
                ? TooLong($"{path}.input", EventPatternText.Minified(input), LongestInput)
                : [],
            .. JsonText.CheckAny($"{path}.inputJson", target.InputJson),
        ];

    private static IEnumerable<Violation> Event(string path, TestEvent test) =>
        [.. Rules.Check(path, test), .. JsonText.Check($"{path}.eventJson", test.EventJson)];

    private static IEnumerable<Violation> TooLong(string path, string text, int longest)
    {
        if (Characters.Count(text) is var length && length > longest)
        {
            yield return Invalid(
                path,
                $"must have at most {longest} characters, white space not counted; it has {length}"
            );
        }
    }

    private static Violation Invalid(string path, string text) => new(path, $"Invalid value: {text}");
}
