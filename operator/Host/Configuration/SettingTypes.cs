using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace SageMakerMonitorOperator.Host.Configuration;

internal static partial class SettingTypes
{
    private static readonly Dictionary<string, LogLevel> LogLevels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["trace"] = LogLevel.Trace,
        ["debug"] = LogLevel.Debug,
        ["info"] = LogLevel.Information,
        ["warn"] = LogLevel.Warning,
        ["error"] = LogLevel.Error,
        ["critical"] = LogLevel.Critical,
        ["none"] = LogLevel.None,
    };

    private static readonly Dictionary<string, LogFormat> LogFormats = new(StringComparer.OrdinalIgnoreCase)
    {
        ["console"] = LogFormat.Console,
        ["json"] = LogFormat.Json,
    };

    public static SettingType<LogLevel> LogLevelName { get; } = OneOf("level", LogLevels);

    public static SettingType<LogFormat> LogFormatName { get; } = OneOf("format", LogFormats);

    public static SettingType<string> FilePath { get; } = NotEmpty("path");

    public static SettingType<string> ContextName { get; } = NotEmpty("name");

    /// <summary>What an AWS tag value and an STS external id both take, with room for the rest of the external id.</summary>
    public static SettingType<string> ClusterId { get; } =
        Matching("1 to 128 letters, digits or any of . _ : / @ + = -", ClusterIdPattern().IsMatch, "id");

    public static SettingType<string> NamespaceName { get; } =
        Matching(
            "a namespace name: at most 63 of a-z, 0-9 and '-', not '-' at an end",
            NamespacePattern().IsMatch,
            "namespace"
        );

    public static SettingType<IReadOnlyList<string>> NamespaceNames { get; } =
        new("namespaces", "namespace names divided by commas: each at most 63 of a-z, 0-9 and '-'", TryNamespaces);

    public static SettingType<string> Address { get; } =
        Matching("an IP address such as 0.0.0.0, 127.0.0.1 or ::", text => IPAddress.TryParse(text, out _), "address");

    public static SettingType<Uri> HttpUrl { get; } = new("url", "an absolute http or https URL", TryHttpUrl);

    public static SettingType<int> Port { get; } = Number("port", 0, 65535);

    public static SettingType<double> Share { get; } =
        new(
            "part",
            "a number from 0.01 to 1",
            (string text, out double share) => TryNumber(text, out share) && share is >= 0.01 and <= 1
        );

    public static SettingType<IReadOnlyDictionary<string, double>> Rates { get; } =
        new(
            "rates",
            "operations with their calls a second (0.01 to 10000), divided by commas, such as "
                + "PutMetricAlarm=10,SNS:TagResource=20",
            TryRates
        );

    public static SettingType<int> Number(string placeholder, int least, int most) =>
        new(
            placeholder,
            $"a whole number from {least} to {most}",
            (string text, out int number) =>
                int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number)
                && number >= least
                && number <= most
        );

    private static SettingType<T> OneOf<T>(string placeholder, Dictionary<string, T> values) =>
        new(placeholder, $"one of {string.Join(", ", values.Keys)}", values.TryGetValue);

    private static SettingType<string> NotEmpty(string placeholder) =>
        Matching("not empty", text => text.Trim().Length > 0, placeholder);

    private static SettingType<string> Matching(string allowed, Predicate<string> isAllowed, string placeholder) =>
        new(
            placeholder,
            allowed,
            (string text, [MaybeNullWhen(false)] out string value) =>
            {
                value = text;
                return isAllowed(text);
            }
        );

    private static bool TryNamespaces(string text, out IReadOnlyList<string> names)
    {
        names = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return names.All(NamespacePattern().IsMatch);
    }

    private static bool TryRates(string text, out IReadOnlyDictionary<string, double> rates)
    {
        var read = new Dictionary<string, double>();
        rates = read;
        foreach (var entry in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var match = RatePattern().Match(entry);
            if (
                !match.Success
                || !TryNumber(match.Groups["rate"].Value, out var rate)
                || rate is not (>= 0.01 and <= 10_000)
                || !read.TryAdd(match.Groups["operation"].Value, rate)
            )
            {
                return false;
            }
        }
        return true;
    }

    private static bool TryNumber(string text, out double number) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);

    private static bool TryHttpUrl(string text, [MaybeNullWhen(false)] out Uri url) =>
        Uri.TryCreate(text, UriKind.Absolute, out url) && url.Scheme is "http" or "https";

    [GeneratedRegex("^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?\\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NamespacePattern();

    /// <summary>Service ids ("CloudWatch Logs") hold blanks.</summary>
    [GeneratedRegex(
        "^(?<operation>([A-Za-z0-9 ]+:)?[A-Za-z0-9]+)\\s*=\\s*(?<rate>[0-9.]+)\\z",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex RatePattern();

    [GeneratedRegex("^[A-Za-z0-9._:/@+=-]{1,128}\\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ClusterIdPattern();
}
