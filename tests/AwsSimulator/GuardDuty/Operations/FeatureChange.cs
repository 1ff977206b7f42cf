using System.Collections.Immutable;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Validation;

namespace SageMakerMonitorOperator.AwsSimulator.GuardDuty.Operations;

/// <summary>The features in a request.</summary>
internal static class FeatureChange
{
    /// <summary>"Specifying both … will cause an error."</summary>
    public static IReadOnlyList<JsonObject> Read(JsonObject request)
    {
        List<JsonObject> features = [.. request.Structures("features")];
        var names = features.Select(feature => feature.Text("name")!).ToList();
        GuardDutyErrors.Expect(names.Distinct(StringComparer.Ordinal).Count() == names.Count);
        GuardDutyErrors.Expect(
            !names.Contains(Feature.RuntimeMonitoring) || !names.Contains(Feature.EksRuntimeMonitoring)
        );
        GuardDutyErrors.Expect(
            features.All(feature =>
                Additional(feature).All(one => Feature.AdditionalOf(feature.Text("name")!).Contains(one.Key))
            )
        );
        return features;
    }

    /// <summary>What is not named stays as it is.</summary>
    public static ImmutableSortedDictionary<string, Feature> Apply(
        ImmutableSortedDictionary<string, Feature> features,
        IReadOnlyList<JsonObject> changes
    ) =>
        features.SetItems(
            changes.Select(change =>
                KeyValuePair.Create(change.Text("name")!, Changed(features[change.Text("name")!], change))
            )
        );

    private static Feature Changed(Feature feature, JsonObject change) =>
        feature with
        {
            Status = change.Text("status")!,
            Additional = feature.Additional.SetItems(Additional(change)),
        };

    private static IEnumerable<KeyValuePair<string, string>> Additional(JsonObject feature) =>
        feature
            .Structures("additionalConfiguration")
            .Select(one => KeyValuePair.Create(one.Text("name")!, one.Text("status")!));
}
