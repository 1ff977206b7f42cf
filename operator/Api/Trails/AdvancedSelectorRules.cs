using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Trails;

/// <summary>What CloudTrail demands of advanced event selectors of trails (AWS API reference, AdvancedFieldSelector).</summary>
internal static class AdvancedSelectorRules
{
    private const string Category = "eventCategory";
    private const string Source = "eventSource";
    private const string ResourceType = "resources.type";
    private const string ResourceArn = "resources.ARN";

    private static readonly string[] EqualsOnly = [Category, "readOnly", ResourceType, "errorCode"];
    private static readonly string[] Categories = ["Management", "Data", "NetworkActivity"];
    private static readonly string[] Excludable = ["kms.amazonaws.com", "rdsdata.amazonaws.com"];

    public static IReadOnlyList<ValidationRule<AdvancedFieldSelector>> OfField { get; } =
    [
        new(
            "selector-operator",
            "[has(self.equals), has(self.startsWith), has(self.endsWith), has(self.notEquals), has(self.notStartsWith),"
                + " has(self.notEndsWith)].exists(x, x)",
            "at least one of `equals`, `startsWith`, `endsWith`, `notEquals`, `notStartsWith` and `notEndsWith` must be set",
            field => field.Lists.Any()
        ),
        new(
            "selector-equals-only",
            $"!(self.field in {Cel(EqualsOnly)}) || !(has(self.startsWith) || has(self.endsWith) || has(self.notEquals)"
                + " || has(self.notStartsWith) || has(self.notEndsWith))",
            $"`field` {string.Join(", ", EqualsOnly)} may have `equals` only",
            field => !EqualsOnly.Contains(field.Field) || field.Lists.All(list => list == field.EqualTo)
        ),
        new(
            "selector-category-known",
            $"self.field != '{Category}' || !has(self.equals) || (size(self.equals) == 1 && self.equals[0] in {Cel(Categories)})",
            "`equals` of `field` eventCategory must be one of Management, Data and NetworkActivity",
            field =>
                field.Field != Category
                || field.EqualTo is null
                || (field.EqualTo is [var only] && Categories.Contains(only))
        ),
        new(
            "selector-read-only",
            "self.field != 'readOnly' || !has(self.equals) || self.equals.all(v, v in ['true', 'false'])",
            "`equals` of `field` readOnly must be true or false",
            field => field.Field != "readOnly" || (field.EqualTo ?? []).All(value => value is "true" or "false")
        ),
    ];

    public static IReadOnlyList<ValidationRule<AdvancedEventSelector>> OfSelector { get; } =
    [
        new(
            "selector-category",
            $"self.fieldSelectors.exists(f, f.field == '{Category}')",
            "`fieldSelectors` must have one for `field` eventCategory",
            selector => selector.Find(Category) is not null
        ),
        new(
            "selector-data-type",
            $"!{Is("Data")} || {HasOne(ResourceType)}",
            "`fieldSelectors` with eventCategory Data must have resources.type with one value in `equals`",
            selector => !IsOf("Data", selector) || HasOne(selector, ResourceType)
        ),
        new(
            "selector-network-source",
            $"!{Is("NetworkActivity")} || {HasOne(Source)}",
            "`fieldSelectors` with eventCategory NetworkActivity must have eventSource with one value in `equals`",
            selector => !IsOf("NetworkActivity", selector) || HasOne(selector, Source)
        ),
        new(
            "selector-management-resources",
            $"!{Is("Management")} || !self.fieldSelectors.exists(f, f.field in ['{ResourceType}', '{ResourceArn}'])",
            "`fieldSelectors` with eventCategory Management must not have resources.type or resources.ARN",
            selector =>
                !IsOf("Management", selector)
                || (selector.Find(ResourceType) is null && selector.Find(ResourceArn) is null)
        ),
        new(
            "selector-management-source",
            $"!{Is("Management")} || self.fieldSelectors.all(f, f.field != '{Source}' || (has(f.notEquals) && !has(f.equals)"
                + " && !has(f.startsWith) && !has(f.endsWith) && !has(f.notStartsWith) && !has(f.notEndsWith)"
                + $" && f.notEquals.all(v, v in {Cel(Excludable)})))",
            "`fieldSelectors` with eventCategory Management may have eventSource only with kms.amazonaws.com and rdsdata.amazonaws.com in `notEquals`",
            selector => !IsOf("Management", selector) || selector.Find(Source) is not { } source || OnlyExcludes(source)
        ),
    ];

    public static bool IsOf(string category, AdvancedEventSelector selector) =>
        selector.Find(Category)?.EqualTo?.Contains(category) == true;

    private static bool HasOne(AdvancedEventSelector selector, string field) =>
        selector.Find(field)?.EqualTo is { Count: 1 };

    private static bool OnlyExcludes(AdvancedFieldSelector source) =>
        source.NotEquals is { } excluded
        && source.Lists.All(list => list == excluded)
        && excluded.All(Excludable.Contains);

    private static string Is(string category) =>
        $"self.fieldSelectors.exists(f, f.field == '{Category}' && has(f.equals) && '{category}' in f.equals)";

    private static string HasOne(string field) =>
        $"self.fieldSelectors.exists(f, f.field == '{field}' && has(f.equals) && size(f.equals) == 1)";

    private static string Cel(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(text => $"'{text}'"))}]";
}
