namespace SageMakerMonitorOperator.AwsSimulator.Access.Policies;

/// <summary>One line of a Condition block (IAM user guide, "Condition operators" and "Multivalued context keys").</summary>
internal sealed record PolicyCondition(ConditionOperator Operator, string Key, IReadOnlyList<string> Values)
{
    private const string ForAll = "ForAllValues:";
    private const string ForAny = "ForAnyValue:";
    private const string Exists = "IfExists";

    private bool EveryValue { get; init; }

    private bool SomeValue { get; init; }

    private bool IfExists { get; init; }

    public static PolicyCondition Parse(string operation, string key, IReadOnlyList<string> values)
    {
        var name = operation;
        var every = Strip(ref name, ForAll);
        var some = Strip(ref name, ForAny);
        var ifExists = name.EndsWith(Exists, StringComparison.Ordinal);
        name = ifExists ? name[..^Exists.Length] : name;
        return new(ConditionOperator.Named(name), key, values)
        {
            EveryValue = every,
            SomeValue = some,
            IfExists = ifExists,
        };
    }

    public bool Holds(ILookup<string, string> context)
    {
        var actual = context[Key].ToList();
        return Operator.IsNull ? Values.Contains("true") == (actual.Count == 0)
            : actual.Count == 0 ? HoldsWithoutValue
            : EveryValue ? actual.TrueForAll(Matches)
            : actual.Exists(Matches);
    }

    private bool HoldsWithoutValue => IfExists || EveryValue || (Operator.Negated && !SomeValue);

    private bool Matches(string actual) => Values.Any(value => Operator.Compare(value, actual)) != Operator.Negated;

    private static bool Strip(ref string name, string prefix)
    {
        if (!name.StartsWith(prefix, StringComparison.Ordinal))
        {
            return false;
        }

        name = name[prefix.Length..];
        return true;
    }
}
