using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.AwsSimulator.GuardDuty;

/// <summary>A feature of a detector as it is set.</summary>
internal sealed record Feature(string Status)
{
    public const string Enabled = "ENABLED";
    public const string Disabled = "DISABLED";
    public const string RuntimeMonitoring = "RUNTIME_MONITORING";
    public const string EksRuntimeMonitoring = "EKS_RUNTIME_MONITORING";

    private const string EksAddon = "EKS_ADDON_MANAGEMENT";

    /// <summary>What can be set, and what a new detector has of it where nothing is said: "enabled by default, with an
    /// exception to RUNTIME_MONITORING". AI_ANALYST was seen to start disabled.</summary>
    public static readonly IReadOnlyDictionary<string, string> AtFirst = new SortedDictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["AI_ANALYST"] = Disabled,
        ["AI_PROTECTION"] = Enabled,
        ["EBS_MALWARE_PROTECTION"] = Enabled,
        ["EKS_AUDIT_LOGS"] = Enabled,
        [EksRuntimeMonitoring] = Enabled,
        ["LAMBDA_NETWORK_LOGS"] = Enabled,
        ["RDS_LOGIN_EVENTS"] = Enabled,
        [RuntimeMonitoring] = Disabled,
        ["S3_DATA_EVENTS"] = Enabled,
    };

    /// <summary>What GetDetector shows besides and nobody can set.</summary>
    public static IReadOnlyList<string> ReadOnly { get; } = ["CLOUD_TRAIL", "DNS_LOGS", "FLOW_LOGS"];

    /// <summary>Statuses by name.</summary>
    public ImmutableSortedDictionary<string, string> Additional { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal);

    public static IReadOnlyList<string> AdditionalOf(string feature) =>
        feature switch
        {
            RuntimeMonitoring => ["EC2_AGENT_MANAGEMENT", "ECS_FARGATE_AGENT_MANAGEMENT", EksAddon],
            EksRuntimeMonitoring => [EksAddon],
            _ => [],
        };

    public JsonObject Configuration()
    {
        var configuration = new JsonObject { ["status"] = Status };
        if (Additional.Count > 0)
        {
            configuration["additionalConfiguration"] = new JsonObject(
                Additional.Select(one => KeyValuePair.Create(one.Key, (JsonNode?)one.Value))
            );
        }

        return configuration;
    }

    public static Feature Of(JsonObject configuration) =>
        new(configuration["status"]!.ToString())
        {
            Additional = (configuration["additionalConfiguration"] as JsonObject ?? []).ToImmutableSortedDictionary(
                one => one.Key,
                one => one.Value!.ToString(),
                StringComparer.Ordinal
            ),
        };
}
