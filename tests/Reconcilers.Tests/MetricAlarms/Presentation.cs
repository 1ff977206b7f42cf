using FsCheck;
using FsCheck.Fluent;

namespace SageMakerMonitorOperator.Reconcilers.Tests.MetricAlarms;

/// <summary>How an endpoint words one and the same alarm; AWS, LocalStack and Moto differ in all of these.</summary>
/// <param name="Defaults">Members at AWS's default are spelled out.</param>
/// <param name="EmptyTexts">Members that are not set come as empty texts.</param>
/// <param name="Reversed">Lists come in another order.</param>
/// <param name="LongStatistics">p95 comes as p95.0.</param>
/// <param name="NoActionsEnabled">ActionsEnabled is missing when it is true.</param>
/// <param name="LineFeeds">Line ends come as XML's only one.</param>
/// <param name="LowerCase">Choices come in lower case.</param>
internal sealed record Presentation(
    bool Defaults = false,
    bool EmptyTexts = false,
    bool Reversed = false,
    bool LongStatistics = false,
    bool NoActionsEnabled = false,
    bool LineFeeds = false,
    bool LowerCase = false
)
{
    public static Presentation Plain { get; } = new();

    public static Gen<Presentation> Any =>
        from flags in Gen.ArrayOf(Gen.Elements(false, true), 7)
        select new Presentation(flags[0], flags[1], flags[2], flags[3], flags[4], flags[5], flags[6]);

    public string? Text(string? text) =>
        text is null ? (EmptyTexts ? "" : null)
        : LineFeeds ? text.Replace("\r\n", "\n", StringComparison.Ordinal)
        : text;

    public string? Default(string? text, string value) => text ?? (Defaults ? value : Text(null));

    public string? Choice(string? text, string value) =>
        LowerCase ? Default(text, value)?.ToLowerInvariant() : Default(text, value);

    public IReadOnlyList<T> List<T>(IReadOnlyList<T>? list) => Reversed ? [.. (list ?? []).Reverse()] : list ?? [];

    public string? Statistic(string? statistic) =>
        LongStatistics && statistic is ['p', ..] && !statistic.Contains('.', StringComparison.Ordinal)
            ? statistic + ".0"
            : Text(statistic);
}
