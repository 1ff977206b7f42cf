using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using SageMakerMonitorOperator.Api.MetricAlarms;
using SageMakerMonitorOperator.Kubernetes.Schema;
using SageMakerMonitorOperator.Tests.Shared;

namespace SageMakerMonitorOperator.Api.Tests.Validation;

/// <summary>No rule and no place of a rule without a bad object that shows it.</summary>
public sealed partial class CoverageTests
{
    public static TheoryData<string> RuleIds =>
        [
            .. typeof(MetricAlarm)
                .Assembly.GetTypes()
                .Where(type => type.GetInterfaces().Any(IsValidated))
                .SelectMany(type => Ids(type, "Rules").Concat(Ids(type, "Transitions"))),
        ];

    public static TheoryData<string> RulePlaces =>
        [
            .. Repository
                .YamlFiles("crds")
                .Select(file => YamlDocuments.Read(Path.Combine(Repository.File("crds"), file)).Single())
                .SelectMany(crd => Places(SchemaOf(crd), ""))
                .Distinct(),
        ];

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Every_rule_has_a_bad_object(string id) =>
        ExpectedText.All.ShouldContain(text => text.EndsWith($" [{id}]"));

    [Theory]
    [MemberData(nameof(RulePlaces))]
    public void Every_place_where_rules_hold_has_a_bad_object(string place) =>
        ExpectedText.All.ShouldContain(text => Index().Replace(text, "[]").StartsWith($"{place}Invalid value: "));

    private static JsonElement SchemaOf(JsonElement crd) =>
        crd.GetProperty("spec").GetProperty("versions")[0].GetProperty("schema").GetProperty("openAPIV3Schema");

    private static IEnumerable<string> Places(JsonElement schema, string path)
    {
        if (schema.TryGetProperty("x-kubernetes-validations", out _))
        {
            yield return path.Length == 0 ? "" : $"{path}: ";
        }

        foreach (var place in Children(schema, path).SelectMany(child => Places(child.Schema, child.Path)))
        {
            yield return place;
        }
    }

    private static IEnumerable<(JsonElement Schema, string Path)> Children(JsonElement schema, string path)
    {
        if (schema.TryGetProperty("items", out var items))
        {
            yield return (items, $"{path}[]");
        }

        if (schema.TryGetProperty("additionalProperties", out var values))
        {
            yield return (values, $"{path}[]");
        }

        foreach (var field in schema.TryGetProperty("properties", out var fields) ? fields.EnumerateObject() : default)
        {
            yield return (field.Value, path.Length == 0 ? field.Name : $"{path}.{field.Name}");
        }
    }

    private static bool IsValidated(Type contract) =>
        contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IValidated<>);

    private static IEnumerable<string> Ids(Type type, string list) =>
        type.GetProperty(list, BindingFlags.Static | BindingFlags.Public)?.GetValue(null) is IEnumerable rules
            ? rules.Cast<dynamic>().Select(rule => (string)rule.Id)
            : [];

    [GeneratedRegex(@"\[[^\]]+\]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Index();
}
