using System.Text.RegularExpressions;
using SageMakerMonitorOperator.Api.Validation;

namespace SageMakerMonitorOperator.Api.MetricAlarms;

/// <summary>What CloudWatch demands of the names in a map of dimensions; the schema sees to the values.</summary>
internal static partial class DimensionRules
{
    public const string NamesCel =
        "!has(self.dimensions) || self.dimensions.all(name, size(name) >= 1 && size(name) <= 255)";

    public const string NamesMessage = "`dimensions` must have names of 1 to 255 characters";

    public const string CharactersCel =
        "!has(self.dimensions) || self.dimensions.all(name, size(name) == 0 || name.matches('" + NamePattern + "'))";

    public const string CharactersMessage =
        "`dimensions` must have names of ASCII characters that are no control characters, not only spaces and not starting with a colon";

    /// <summary>ASCII without control characters, and not only spaces.</summary>
    public const string ValuePattern = "^ *[!-~][ -~]*$";

    private const string NamePattern = "^( +[!-~]|[!-9;-~])[ -~]*$";

    public static bool NamesFit(IReadOnlyDictionary<string, string>? dimensions) =>
        dimensions is null || dimensions.Keys.All(name => Characters.Count(name) is >= 1 and <= 255);

    public static bool CharactersFit(IReadOnlyDictionary<string, string>? dimensions) =>
        dimensions is null || dimensions.Keys.All(name => name.Length == 0 || Name().IsMatch(name));

    [GeneratedRegex(@"^( +[!-~]|[!-9;-~])[ -~]*\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
