using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch;

/// <summary>One version of an alarm: the parameters of its last put, and what CloudWatch adds to them.</summary>
internal sealed record Alarm(AlarmType Type, string Name, string Arn) : TaggedResource(Name, Arn)
{
    /// <summary>Never changed in place: <see cref="AlarmConfiguration.From"/> makes a new one.</summary>
    public required JsonObject Configuration { get; init; }

    public required DateTimeOffset ConfiguredAt { get; init; }

    public required AlarmState State { get; init; }

    /// <summary>As DescribeAlarms shows it.</summary>
    public JsonObject Describe()
    {
        var described = (JsonObject)Configuration.DeepClone();
        described["AlarmName"] = Name;
        described["AlarmArn"] = Arn;
        described["AlarmConfigurationUpdatedTimestamp"] = Timestamp.Text(ConfiguredAt);
        State.Describe(described);
        return described;
    }
}
