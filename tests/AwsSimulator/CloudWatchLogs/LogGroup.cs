using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.CloudWatch;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatchLogs;

/// <summary>One version of a log group, without its filters.</summary>
internal sealed record LogGroup(string Name, string Arn) : TaggedResource(Name, Arn)
{
    public const string Standard = "STANDARD";
    public const string Delivery = "DELIVERY";

    // "retention_in_days … forcibly set to 2" (terraform-provider-aws, cloudwatch_log_group).
    private const int DeliveryRetention = 2;

    public string Class { get; init; } = Standard;

    public string? KmsKeyId { get; init; }

    /// <summary>Null never expires.</summary>
    public int? RetentionInDays
    {
        get => Class == Delivery ? DeliveryRetention : field;
        init;
    }

    public bool IsProtected { get; init; }

    public long StoredBytes { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Without what is at its default, and without what differs from run to run.</summary>
    public JsonObject Configuration()
    {
        var configuration = new JsonObject();
        Add(configuration, "kmsKeyId", KmsKeyId);
        Add(configuration, "retentionInDays", RetentionInDays);
        Add(configuration, "logGroupClass", Class == Standard ? null : Class);
        Add(configuration, "deletionProtectionEnabled", IsProtected ? true : null);
        return configuration;
    }

    /// <summary>As DescribeLogGroups shows it; <c>arn</c> ends in <c>:*</c>, <c>logGroupArn</c> does not.</summary>
    public JsonObject Describe(int metricFilters)
    {
        var described = Configuration();
        described["logGroupName"] = Name;
        described["arn"] = $"{Arn}:*";
        described["logGroupArn"] = Arn;
        described["creationTime"] = CreatedAt.ToUnixTimeMilliseconds();
        described["metricFilterCount"] = metricFilters;
        described["storedBytes"] = StoredBytes;
        described["logGroupClass"] = Class;
        described["deletionProtectionEnabled"] = IsProtected;
        return described;
    }

    /// <summary>A change by hand, in the form of <see cref="Configuration"/> and with <c>storedBytes</c> and
    /// <c>creationTime</c>; a null sets back to the default.</summary>
    public LogGroup With(JsonObject members) =>
        this with
        {
            KmsKeyId = members.TryGetPropertyValue("kmsKeyId", out var key) ? key?.ToString() : KmsKeyId,
            RetentionInDays = members.TryGetPropertyValue("retentionInDays", out var days)
                ? days?.GetValue<int>()
                : RetentionInDays,
            IsProtected = members.TryGetPropertyValue("deletionProtectionEnabled", out var isProtected)
                ? isProtected?.GetValue<bool>() == true
                : IsProtected,
            StoredBytes = members["storedBytes"]?.GetValue<long>() ?? StoredBytes,
            Class = members["logGroupClass"]?.ToString() ?? Class,
            CreatedAt = members["creationTime"]?.GetValue<long>() is { } milliseconds
                ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
                : CreatedAt,
        };

    private static void Add(JsonObject members, string name, JsonNode? value)
    {
        if (value is not null)
        {
            members[name] = value;
        }
    }
}
