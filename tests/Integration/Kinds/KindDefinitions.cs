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

    private static TheoryDataRow<string> Row(string kind) => new TheoryDataRow<string>(kind).WithTrait("kind", kind);
}
