namespace SageMakerMonitorOperator.Host.Configuration;

/// <summary>One thing that can be set, under one name in three spellings.</summary>
/// <param name="Name">In kebab case.</param>
/// <param name="Description">A sentence without its full stop.</param>
/// <param name="Default">What holds when nothing sets it, for people to read.</param>
/// <param name="Placeholder">Stands for the value in help texts.</param>
/// <param name="Allowed">Completes "must be …".</param>
/// <param name="Apply">Null when the text is not allowed.</param>
internal sealed record Setting(
    string Name,
    string Description,
    string Default,
    string Placeholder,
    string Allowed,
    Func<OperatorOptions, string, OperatorOptions?> Apply
)
{
    public const string VariablePrefix = "SAGEMAKER_MONITOR_";

    public string Flag => $"--{Name}";

    public string Variable { get; } = VariablePrefix + Name.Replace('-', '_').ToUpperInvariant();

    public string Key { get; } = CamelCase(Name);

    public static Setting Of<T>(
        string name,
        SettingType<T> type,
        string description,
        string @default,
        Func<OperatorOptions, T, OperatorOptions> set
    ) =>
        new(
            name,
            description,
            @default,
            type.Placeholder,
            type.Allowed,
            (options, text) => type.TryParse(text, out var value) ? set(options, value) : null
        );

    private static string CamelCase(string name)
    {
        var words = name.Split('-');
        return words[0] + string.Concat(words.Skip(1).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
    }
}
