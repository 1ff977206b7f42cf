using System.Text.RegularExpressions;

namespace SageMakerMonitorOperator.Tools.Tests.Schema;

/// <summary>The rules of kube-api-linter and of the API conventions that make sense here, on every node of every schema.</summary>
public sealed partial class SchemaConventionTests
{
    [Fact]
    public void Every_field_has_a_description_for_kubectl_explain() =>
        Breaking(node => node.IsField && !IsMetadata(node) && Description(node).Length < 10).ShouldBeEmpty();

    [Fact]
    public void Descriptions_are_plain_sentences() =>
        Breaking(node =>
                node.Has("description") && (!Description(node).EndsWith('.') || Markup().IsMatch(Description(node)))
            )
            .ShouldBeEmpty();

    [Fact]
    public void Strings_have_a_length_values_or_a_format() =>
        Breaking(node => node.Type == "string" && !node.Has("maxLength") && !node.Has("enum") && !node.Has("format"))
            .ShouldBeEmpty();

    [Fact]
    public void Lists_have_a_length_and_say_how_they_merge() =>
        Breaking(node => node.Type == "array" && !node.Has("maxItems", "x-kubernetes-list-type")).ShouldBeEmpty();

    [Fact]
    public void Map_lists_name_keys_that_their_items_require() =>
        Breaking(node =>
                (string?)node.Schema["x-kubernetes-list-type"] == "map"
                && !node.Schema["x-kubernetes-list-map-keys"]!
                    .AsArray()
                    .All(key =>
                        node.Schema["items"]!["required"]!.AsArray().Any(field => (string?)field == (string?)key)
                    )
            )
            .ShouldBeEmpty();

    [Fact]
    public void Maps_have_a_length() =>
        Breaking(node => node.Has("additionalProperties") && !node.Has("maxProperties")).ShouldBeEmpty();

    [Fact]
    public void Whole_numbers_of_a_spec_are_bounded_on_both_sides() =>
        Breaking(node => InSpec(node) && node.Type == "integer" && !node.Has("minimum", "maximum", "format"))
            .ShouldBeEmpty();

    [Fact]
    public void Whole_numbers_of_a_status_have_a_lower_bound() =>
        Breaking(node => node.Type == "integer" && !node.Has("minimum")).ShouldBeEmpty();

    [Fact]
    public void Nothing_is_nullable_and_nothing_unknown_is_preserved_but_JSON_without_fields_of_ours() =>
        Breaking(node => node.Has("nullable") || node.Has("x-kubernetes-preserve-unknown-fields", "properties"))
            .ShouldBeEmpty();

    [Fact]
    public void Only_the_status_has_a_default() =>
        Breaking(node => node.Has("default")).ShouldBe(Schemas.Kinds.Select(kind => $"{kind.Entity.Kind}.status"));

    [Fact]
    public void Conditions_are_a_map_by_type_and_come_early_in_every_status()
    {
        foreach (
            var status in Schemas.Nodes.Where(node =>
                node.Path.EndsWith(".status", StringComparison.Ordinal) && node.Has("default")
            )
        )
        {
            var fields = status.Schema["properties"]!.AsObject();
            fields.Take(2).Select(field => field.Key).ShouldBe(["observedGeneration", "conditions"]);
            ((string?)fields["conditions"]!["x-kubernetes-list-map-keys"]![0]).ShouldBe("type");
        }
    }

    [Fact]
    public void Field_names_are_camel_case_and_durations_say_their_unit() =>
        Breaking(node => node.IsField && !FieldName().IsMatch(node.Path.Split('.')[^1]) && node.Path.Contains('.'))
            .ShouldBeEmpty();

    [Fact]
    public void Patterns_are_anchored_and_mean_the_same_in_RE2_and_NET() =>
        Breaking(node =>
                (string?)node.Schema["pattern"] is { } pattern
                && (!pattern.StartsWith('^') || !pattern.EndsWith('$') || Treacherous().IsMatch(pattern))
            )
            .ShouldBeEmpty();

    [Fact]
    public void Rule_ids_are_unique_and_kebab_case()
    {
        // Types that share a rule have it under one id.
        var ids = Schemas.Rules().Distinct().Select(rule => rule.Id).ToList();
        ids.ShouldBeUnique();
        ids.ShouldAllBe(id => KebabCase().IsMatch(id));
    }

    [Fact]
    public void Rule_messages_say_what_must_hold_and_end_with_the_id() =>
        Schemas
            .Rules()
            .Where(rule => !Obligation().IsMatch(rule.Message) || rule.Text != $"{rule.Message} [{rule.Id}]")
            .ShouldBeEmpty();

    private static List<string> Breaking(Func<SchemaNode, bool> breaks) =>
        [.. Schemas.Nodes.Where(breaks).Select(node => node.Path)];

    private static string Description(SchemaNode node) => (string?)node.Schema["description"] ?? "";

    private static bool IsMetadata(SchemaNode node) => node.Path.EndsWith(".metadata", StringComparison.Ordinal);

    private static bool InSpec(SchemaNode node) => node.Path.Contains(".spec.");

    [GeneratedRegex("</?[a-z]|&[a-z]+;|  ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Markup();

    [GeneratedRegex(
        "^[a-z]+([A-Z][a-z]*|[0-9])*(?<!(Period|Interval|Timeout|Duration))$|^(datapointsToAlarm|statistic)$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex FieldName();

    // Classes by letter are Unicode in .NET and ASCII in RE2; an inner $ that is not escaped would be taken for the end.
    [GeneratedRegex(@"\\[sSdDwWbBpP]|\[([^\]\\$]|\\.)*\$|\(\?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Treacherous();

    [GeneratedRegex("^[a-z]+(-[a-z]+)+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex KebabCase();

    [GeneratedRegex("must|may", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Obligation();
}
