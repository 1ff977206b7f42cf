using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.GuardDutyDetectors;

/// <summary>A protection plan of GuardDuty (DetectorFeatureConfiguration).</summary>
public sealed record GuardDutyFeature : IValidated<GuardDutyFeature>
{
    public const string RuntimeMonitoring = "RUNTIME_MONITORING";
    public const string EksRuntimeMonitoring = "EKS_RUNTIME_MONITORING";

    private const string EksAddonManagement = "EKS_ADDON_MANAGEMENT";

    /// <summary>Which. AI_PROTECTION watches calls of SageMaker endpoints and Bedrock. FLOW_LOGS, CLOUD_TRAIL and DNS_LOGS are always watched and cannot be switched.</summary>
    [AllowedValues(
        "S3_DATA_EVENTS",
        "EKS_AUDIT_LOGS",
        "EBS_MALWARE_PROTECTION",
        "RDS_LOGIN_EVENTS",
        "LAMBDA_NETWORK_LOGS",
        EksRuntimeMonitoring,
        RuntimeMonitoring,
        "AI_PROTECTION",
        "AI_ANALYST"
    )]
    public required string Name { get; init; }

    /// <summary>ENABLED or DISABLED.</summary>
    [AllowedValues("ENABLED", "DISABLED")]
    public required string Status { get; init; }

    /// <summary>Whether GuardDuty manages its agents; for RUNTIME_MONITORING and EKS_RUNTIME_MONITORING. What is not listed stays as it is.</summary>
    [Items(MaxItems = 3)]
    [ListMap("name")]
    public IReadOnlyList<GuardDutyAgentManagement>? AdditionalConfiguration { get; init; }

    public static IReadOnlyList<ValidationRule<GuardDutyFeature>> Rules { get; } =
    [
        new(
            "guardduty-additional-configuration",
            "!has(self.additionalConfiguration) || self.name == 'RUNTIME_MONITORING' || (self.name == 'EKS_RUNTIME_MONITORING'"
                + " && self.additionalConfiguration.all(c, c.name == 'EKS_ADDON_MANAGEMENT'))",
            "`additionalConfiguration` may be set for RUNTIME_MONITORING, and for EKS_RUNTIME_MONITORING with EKS_ADDON_MANAGEMENT only",
            feature =>
                feature.AdditionalConfiguration is null
                || feature.Name == RuntimeMonitoring
                || (
                    feature.Name == EksRuntimeMonitoring
                    && feature.AdditionalConfiguration.All(one => one.Name == EksAddonManagement)
                )
        ),
    ];
}

/// <summary>Who installs and updates the agents of runtime monitoring (DetectorAdditionalConfiguration).</summary>
public sealed record GuardDutyAgentManagement
{
    /// <summary>Where: EKS_ADDON_MANAGEMENT for EKS clusters, ECS_FARGATE_AGENT_MANAGEMENT for ECS on Fargate, EC2_AGENT_MANAGEMENT for EC2 instances.</summary>
    [AllowedValues("EKS_ADDON_MANAGEMENT", "ECS_FARGATE_AGENT_MANAGEMENT", "EC2_AGENT_MANAGEMENT")]
    public required string Name { get; init; }

    /// <summary>ENABLED: GuardDuty does. DISABLED: you do.</summary>
    [AllowedValues("ENABLED", "DISABLED")]
    public required string Status { get; init; }
}
