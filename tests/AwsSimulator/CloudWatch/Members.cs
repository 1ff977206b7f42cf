using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch;

internal static class Members
{
    /// <summary>The configuration with these members; a null removes one.</summary>
    public static JsonObject Merge(JsonObject configuration, JsonObject members)
    {
        var merged = (JsonObject)configuration.DeepClone();
        foreach (var (name, value) in members)
        {
            merged.Remove(name);
            if (value is not null)
            {
                merged[name] = value.DeepClone();
            }
        }

        return merged;
    }
}
