using FsCheck;
using FsCheck.Fluent;

namespace SageMakerMonitorOperator.Reconcilers.Tests.MetricAlarms;

/// <summary>How an endpoint words one and the same alarm; AWS, LocalStack and Moto differ in all of these.</summary>
/// <param name="Defaults">Members at AWS's default are spelled out.</param>
/// <param name="EmptyTexts">Members that are not set come as empty texts.</param>
/// <param name="Reversed">Lists come in another order.</param>
/// <param name="LongStatistics">p95 comes as p95.0.</param>
/// <param name="NoActionsEnabled">ActionsEnabled is missing when it is true.</param>
internal sealed record Presentation(
    bool Defaults,
    bool EmptyTexts,
    bool Reversed,
    bool LongStatistics,
    bool NoActionsEnabled
)
{
    public static Presentation Plain { get; } = new(false, false, false, false, false);

    public static Gen<Presentation> Any =>
        from flags in Gen.ArrayOf(Gen.Elements(false, true), 5)
        select new Presentation(flags[0], flags[1], flags[2], flags[3], flags[4]);

    public string? Text(string? text) => text ?? (EmptyTexts ? "" : null);

    public string? Default(string? text, string value) => text ?? (Defaults ? value : Text(null));

    public IReadOnlyList<T> List<T>(IReadOnlyList<T>? list) => Reversed ? [.. (list ?? []).Reverse()] : list ?? [];

    public string? Statistic(string? statistic) =>
        LongStatistics && statistic is ['p', ..] && !statistic.Contains('.', StringComparison.Ordinal)
            ? statistic + ".0"
            : Text(statistic);
}
