namespace SageMakerMonitorOperator.AwsSimulator.Validation;

/// <summary>
/// A member of a request and what the service model says of it. Min and Max bound the length of texts, the value of numbers
/// and the count of lists and maps.
/// </summary>
internal sealed record Member(string Name, MemberKind Kind)
{
    public bool IsRequired { get; init; }

    public long? Min { get; init; }

    public long? Max { get; init; }

    /// <summary>Of the whole text.</summary>
    public string? Pattern { get; init; }

    /// <summary>The only texts allowed.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>What a list or map holds.</summary>
    public Member? Item { get; init; }

    /// <summary>What a map's keys are.</summary>
    public Member? Key { get; init; }

    /// <summary>What a structure holds.</summary>
    public IReadOnlyList<Member> Members { get; init; } = [];

    public Member Required() => this with { IsRequired = true };

    public static Member Text(string name, long? min = null, long? max = null, string? pattern = null) =>
        new(name, MemberKind.Text)
        {
            Min = min,
            Max = max,
            Pattern = pattern,
        };

    public static Member Choice(string name, params IReadOnlyList<string> values) =>
        new(name, MemberKind.Text) { Values = values };

    public static Member Whole(string name, long? min = null, long? max = null) =>
        new(name, MemberKind.Whole) { Min = min, Max = max };

    /// <summary>With 64 bits.</summary>
    public static Member Long(string name) => new(name, MemberKind.Long);

    public static Member Real(string name) => new(name, MemberKind.Real);

    public static Member Flag(string name) => new(name, MemberKind.Flag);

    public static Member List(string name, Member item, long? max = null) =>
        new(name, MemberKind.List) { Item = item, Max = max };

    public static Member Texts(string name, long min, long max, long? items = null) =>
        List(name, Text("", min, max), items);

    public static Member Structures(string name, IReadOnlyList<Member> members, long? items = null) =>
        List(name, Structure("", members), items);

    public static Member Structure(string name, params IReadOnlyList<Member> members) =>
        new(name, MemberKind.Structure) { Members = members };

    /// <summary>Names and texts, in a JSON object.</summary>
    public static Member Map(string name, Member key, Member value) =>
        new(name, MemberKind.Map) { Key = key, Item = value };

    /// <summary>Taken as it is.</summary>
    public static Member Anything(string name) => new(name, MemberKind.Anything);
}
