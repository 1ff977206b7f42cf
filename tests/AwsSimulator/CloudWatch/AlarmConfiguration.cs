using System.Globalization;
using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch;

/// <summary>
/// A put's parameters as AWS answers them: ActionsEnabled and the lists always, other defaults never. So it is in answers of
/// AWS that LocalStack recorded (tests/aws/services/cloudwatch/test_cloudwatch.snapshot.json, 2023).
/// </summary>
internal static class AlarmConfiguration
{
    public static readonly string[] ActionLists = ["OKActions", "AlarmActions", "InsufficientDataActions"];

    public static JsonObject From(AlarmType type, JsonObject parameters)
    {
        var configuration = (JsonObject)parameters.DeepClone();
        configuration.Remove("Tags");
        configuration["ActionsEnabled"] ??= "true";
        foreach (var list in type == AlarmType.MetricAlarm ? [.. ActionLists, "Dimensions"] : ActionLists)
        {
            // awsQuery writes an empty list as an empty text.
            configuration[list] = configuration[list] as JsonArray is { } items ? items.DeepClone() : new JsonArray();
        }

        if (configuration["Metrics"] is not JsonArray)
        {
            configuration.Remove("Metrics");
        }

        WriteThresholdAsDouble(configuration);
        return configuration;
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
}
