using System.Text.RegularExpressions;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch.Rules;

/// <summary>CloudWatch User Guide, "CloudWatch statistics definitions"; the forms are PutMetricStream's patterns in the service
/// model, the only ones that AWS publishes.</summary>
internal static partial class Statistics
{
    public static bool IsPlain(string text) => text is "SampleCount" or "Average" or "Sum" or "Minimum" or "Maximum";

    public static bool IsExtended(string text) => Extended().IsMatch(text);

    [GeneratedRegex(
        @"^(?:IQM|(?:p|tm|wm|tc|ts)(?:\d{1,2}(?:\.\d{1,10})?|100)"
            + @"|(?:TM|WM|TC|TS)\((?:\d+(?:\.\d+)?%?:(?:\d+(?:\.\d+)?%?)?|:\d+(?:\.\d+)?%?)\)"
            + @"|PR\((?:\d+(?:\.\d+)?:(?:\d+(?:\.\d+)?)?|:\d+(?:\.\d+)?)\))\z",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Extended();
}
