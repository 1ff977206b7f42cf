using System.Globalization;
using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch;

/// <summary>A metric alarm: the parameters of its last PutMetricAlarm, and what CloudWatch adds to them.</summary>
internal sealed class Alarm(string name, string arn)
{
    public const string Unevaluated = "Unchecked: Initial alarm creation";

    private static readonly string[] Lists =
    [
        "OKActions",
        "AlarmActions",
        "InsufficientDataActions",
        "Dimensions",
        "Metrics",
    ];

    public string Name => name;

    public string Arn => arn;

    public JsonObject Configuration { get; private set; } = [];

    public SortedDictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);

    public JsonObject State { get; private set; } = [];

    private string configuredAt = "";

    /// <summary>A put replaces the whole configuration; the state stays.</summary>
    public void Configure(JsonObject parameters, DateTimeOffset at)
    {
        var configuration = (JsonObject)parameters.DeepClone();
        configuration.Remove(nameof(Tags));
        configuration["ActionsEnabled"] ??= "true";
        foreach (var list in Lists)
        {
            // awsQuery writes an empty list as an empty text.
            configuration[list] = configuration[list] as JsonArray is { } items ? items.DeepClone() : new JsonArray();
        }

        WriteThresholdAsDouble(configuration);
        Configuration = configuration;
        configuredAt = Timestamp(at);
    }

    public void Enter(string value, string reason, string? reasonData, DateTimeOffset at)
    {
        var transitioned =
            State["StateValue"]?.ToString() == value ? State["StateTransitionedTimestamp"]!.ToString() : Timestamp(at);
        State = new()
        {
            ["StateValue"] = value,
            ["StateReason"] = reason,
            ["StateUpdatedTimestamp"] = Timestamp(at),
            ["StateTransitionedTimestamp"] = transitioned,
        };
        if (reasonData is not null)
        {
            State["StateReasonData"] = reasonData;
        }
    }

    /// <summary>As DescribeAlarms shows it.</summary>
    public JsonObject Describe()
    {
        var described = (JsonObject)Configuration.DeepClone();
        described["AlarmName"] = Name;
        described["AlarmArn"] = Arn;
        described["AlarmConfigurationUpdatedTimestamp"] = configuredAt;
        foreach (var (field, value) in State)
        {
            described[field] = value!.DeepClone();
        }

        return described;
    }

    // AWS answers 5 as 5.0.
    private static void WriteThresholdAsDouble(JsonObject configuration)
    {
        if (double.TryParse(configuration["Threshold"]?.ToString(), CultureInfo.InvariantCulture, out var threshold))
        {
            var text = threshold.ToString("R", CultureInfo.InvariantCulture);
            configuration["Threshold"] = text.AsSpan().ContainsAny('.', 'E') ? text : $"{text}.0";
        }
    }

    private static string Timestamp(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'");
}
