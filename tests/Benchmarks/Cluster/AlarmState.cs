using System.Text.Json;

namespace SageMakerMonitorOperator.Benchmarks.Cluster;

/// <summary>What an alarm's own status says.</summary>
internal static class AlarmState
{
    public static bool IsReady(JsonElement alarm) => Is(alarm, "Ready");

    /// <summary>Ready and in sync for its newest spec, and not about to go.</summary>
    public static bool IsSettled(JsonElement alarm) =>
        alarm.GetProperty("metadata") is var metadata
        && !metadata.TryGetProperty("deletionTimestamp", out _)
        && IsReady(alarm)
        && Is(alarm, "Synced")
        && alarm.GetProperty("status").GetProperty("observedGeneration").GetInt64()
            == metadata.GetProperty("generation").GetInt64();

    private static bool Is(JsonElement alarm, string condition) =>
        alarm.TryGetProperty("status", out var status)
        && status.TryGetProperty("conditions", out var conditions)
        && conditions
            .EnumerateArray()
            .Any(candidate =>
                candidate.GetProperty("type").GetString() == condition
                && candidate.GetProperty("status").GetString() == "True"
            );
}
