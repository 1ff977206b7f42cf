using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.AwsSimulator.GuardDuty;

/// <summary>A change by hand, in the form of <see cref="Detector.Configuration"/>.</summary>
internal static class DetectorChange
{
    public static Detector Apply(Detector detector, JsonObject members, Func<string> nextId) =>
        detector with
        {
            IsEnabled = members["enable"]?.GetValue<bool>() ?? detector.IsEnabled,
            Frequency = members["findingPublishingFrequency"]?.ToString() ?? detector.Frequency,
            Features = members["features"] is JsonObject features
                ? detector.Features.SetItems(
                    features.Select(one => KeyValuePair.Create(one.Key, Feature.Of(one.Value!.AsObject())))
                )
                : detector.Features,
            Filters = members["filters"] is JsonObject filters
                ?
                [
                    .. filters
                        .Select(one => FindingFilter.Of(one.Key, one.Value!.AsObject()))
                        .OrderBy(filter => filter.Rank),
                ]
                : detector.Filters,
            Destinations = members["publishingDestinations"] is JsonObject destinations
                ? [.. destinations.Select(one => Destination(detector, one.Key, one.Value!.AsObject(), nextId))]
                : detector.Destinations,
        };

    private static PublishingDestination Destination(
        Detector detector,
        string type,
        JsonObject configuration,
        Func<string> nextId
    ) =>
        (
            detector.Destinations.Find(one => one.Type == type)
            ?? new PublishingDestination(nextId(), type, Arn: "", KmsKeyArn: "")
        ) with
        {
            Arn = configuration["destinationArn"]!.ToString(),
            KmsKeyArn = configuration["kmsKeyArn"]!.ToString(),
        };
}
