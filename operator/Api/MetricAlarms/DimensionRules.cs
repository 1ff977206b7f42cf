using SageMakerMonitorOperator.Api.Validation;

namespace SageMakerMonitorOperator.Api.MetricAlarms;

/// <summary>What CloudWatch demands of the names in a map of dimensions; the values are bounded by the schema.</summary>
internal static class DimensionRules
{
    public const string NamesCel =
        "!has(self.dimensions) || self.dimensions.all(name, size(name) >= 1 && size(name) <= 255)";

    public const string NamesMessage = "`dimensions` must have names of 1 to 255 characters";

    public static bool NamesFit(IReadOnlyDictionary<string, string>? dimensions) =>
        dimensions is null || dimensions.Keys.All(name => Characters.Count(name) is >= 1 and <= 255);
}
