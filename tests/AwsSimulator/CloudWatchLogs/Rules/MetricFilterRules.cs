using System.Globalization;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Validation;
using static SageMakerMonitorOperator.AwsSimulator.CloudWatchLogs.LogsErrors;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatchLogs.Rules;

/// <summary>What PutMetricFilter demands beyond its shape (API reference, MetricTransformation).</summary>
internal static class MetricFilterRules
{
    private const int MostDimensions = 3;

    private static readonly string[] SystemFields = ["@aws.account", "@aws.region"];

    public static void Check(JsonObject request)
    {
        var transformation = request.Structures("metricTransformations").Single();
        var dimensions = transformation["dimensions"] as JsonObject ?? [];
        Expect(
            dimensions.Count == 0 || !transformation.Has("defaultValue"),
            "Invalid metric transformation: dimensions and default value are mutually exclusive properties."
        );
        Expect(
            dimensions.Count <= MostDimensions,
            "Invalid metric transformation: a metric filter takes at most three dimensions."
        );
        Expect(
            dimensions.All(dimension => IsField(dimension.Value!.ToString())),
            "Invalid metric transformation: dimension value must be valid selector"
        );
        var value = transformation.Text("metricValue")!;
        Expect(
            IsNumber(value) || IsField(value),
            "Invalid metric transformation: metric value must be a number or field"
        );
        Expect(
            request.Texts("emitSystemFieldDimensions").All(SystemFields.Contains),
            "Valid values of emitSystemFieldDimensions are @aws.account and @aws.region."
        );
    }

    private static bool IsNumber(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number);

    private static bool IsField(string text) => text.Length > 1 && text[0] == '$';
}
