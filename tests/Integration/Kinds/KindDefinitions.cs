namespace SageMakerMonitorOperator.Integration.Kinds;

/// <summary>The kinds that have joined: every class that derives from <see cref="KindDefinition"/>.</summary>
internal static class KindDefinitions
{
    private static readonly IReadOnlyDictionary<string, KindDefinition> All = typeof(KindDefinition)
        .Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(KindDefinition)))
        .Select(type => (KindDefinition)Activator.CreateInstance(type)!)
        .ToDictionary(kind => kind.Kind, StringComparer.Ordinal);

    public static KindDefinition Of(string kind) => All[kind];

    /// <summary>One test for each kind; <c>--filter-trait kind=MetricAlarm</c> picks one.</summary>
    public static IEnumerable<TheoryDataRow<string>> Rows => All.Keys.Order(StringComparer.Ordinal).Select(Row);

    /// <summary>Those of which Moto has all that they need.</summary>
    public static IEnumerable<TheoryDataRow<string>> OnMoto =>
        All.Keys.Order(StringComparer.Ordinal).Where(kind => Of(kind).MotoLacks is null).Select(Row);

    /// <summary>Those whose objects stand for a resource on AWS.</summary>
    public static IEnumerable<TheoryDataRow<string>> OfResources => Resources.Select(Row);

    /// <summary>Those that AWS has tags for.</summary>
    public static IEnumerable<TheoryDataRow<string>> Tagged => Resources.Where(kind => Of(kind).HasTags).Select(Row);

    /// <summary>Those that only status.owned says whose they are of.</summary>
    public static IEnumerable<TheoryDataRow<string>> Untagged => Resources.Where(kind => !Of(kind).HasTags).Select(Row);

    private static IEnumerable<string> Resources =>
        All.Keys.Order(StringComparer.Ordinal).Where(kind => Of(kind).StandsForAResource);

    private static TheoryDataRow<string> Row(string kind) => new TheoryDataRow<string>(kind).WithTrait("kind", kind);
}
