using System.Text.Json;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.NotificationTopics;

/// <summary>A statement of the topic's access policy. Its resource is always the topic.</summary>
public sealed record PolicyStatement : IValidated<PolicyStatement>
{
    /// <summary>What every statement of the operator's own is named with first.</summary>
    public const string ReservedPrefix = "SageMakerMonitor";

    /// <summary>Names the statement in the policy. What starts with SageMakerMonitor belongs to publishers.</summary>
    [Length(1, 100)]
    [Pattern("^[A-Za-z0-9_-]+$")]
    public required string Sid { get; init; }

    /// <summary>Allow or Deny.</summary>
    [AllowedValues("Allow", "Deny")]
    public required string Effect { get; init; }

    /// <summary>Who is allowed or denied it.</summary>
    public required StatementPrincipal Principal { get; init; }

    /// <summary>What, such as SNS:Publish or SNS:Subscribe.</summary>
    [Items(MinItems = 1, MaxItems = 20)]
    [ItemLength(5, 64, Pattern = "^(SNS|sns):[A-Za-z*?]+$")]
    public required IReadOnlyList<string> Action { get; init; }

    /// <summary>On which conditions, in IAM's own form ({"StringEquals": {"aws:SourceAccount": "111122223333"}}).</summary>
    [AtomicMap]
    public JsonElement? Condition { get; init; }

    public static IReadOnlyList<ValidationRule<PolicyStatement>> Rules { get; } =
    [
        new(
            "statement-sid-reserved",
            $"!self.sid.startsWith('{ReservedPrefix}') && self.sid != '__default_statement_ID'",
            $"`sid` must not start with '{ReservedPrefix}' (the statements of `publishers`) nor be '__default_statement_ID' (SNS's own)",
            statement =>
                !statement.Sid.StartsWith(ReservedPrefix, StringComparison.Ordinal)
                && statement.Sid != "__default_statement_ID"
        ),
    ];
}

/// <summary>Who a statement is about: at least one of the lists.</summary>
public sealed record StatementPrincipal : IValidated<StatementPrincipal>
{
    /// <summary>AWS accounts (id or root ARN), roles and users (ARN), or * for everybody.</summary>
    [Items(MinItems = 1, MaxItems = 100)]
    [ItemLength(1, 2048, Pattern = @"^(\*|[0-9]{12}|arn:[a-z0-9-]+:(iam|sts)::[0-9]{12}:.+)$")]
    public IReadOnlyList<string>? Aws { get; init; }

    /// <summary>AWS services, such as budgets.amazonaws.com.</summary>
    [Items(MinItems = 1, MaxItems = 20)]
    [ItemLength(1, 128, Pattern = @"^[a-z0-9.-]+\.amazonaws\.com(\.cn)?$")]
    public IReadOnlyList<string>? Service { get; init; }

    public static IReadOnlyList<ValidationRule<StatementPrincipal>> Rules { get; } =
    [
        new(
            "principal-any",
            "has(self.aws) || has(self.service)",
            "at least one of `aws` and `service` must be set",
            principal => principal.Aws is not null || principal.Service is not null
        ),
    ];
}
