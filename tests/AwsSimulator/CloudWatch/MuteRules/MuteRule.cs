using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch.MuteRules;

/// <summary>One version of a mute rule: the parameters of its last put.</summary>
internal sealed record MuteRule(string Name, string Arn) : TaggedResource(Name, Arn)
{
    /// <summary>Never changed in place: <see cref="ConfigurationOf"/> makes a new one.</summary>
    public required JsonObject Configuration { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>A put's parameters as AWS keeps them: times to the minute, which is all that a schedule has.</summary>
    public static JsonObject ConfigurationOf(JsonObject parameters)
    {
        var configuration = (JsonObject)parameters.DeepClone();
        configuration.Remove("Name");
        configuration.Remove("Tags");
        foreach (var date in new[] { "StartDate", "ExpireDate" })
        {
            if (MuteTimes.Read(configuration, date) is { } time)
            {
                configuration[date] = Timestamp.Text(MuteTimes.ToMinute(time));
            }
        }

        return configuration;
    }

    /// <summary>As GetAlarmMuteRule shows it.</summary>
    public JsonObject Describe(DateTimeOffset now)
    {
        var described = (JsonObject)Configuration.DeepClone();
        var schedule = MuteTimes.Schedule(Configuration);
        described["Name"] = Name;
        described["AlarmMuteRuleArn"] = Arn;
        described["LastUpdatedTimestamp"] = Timestamp.Text(UpdatedAt);
        described["Status"] = schedule.StatusAt(now);
        described["MuteType"] = schedule.IsOnce ? "ONE_TIME" : "RECURRING";
        return described;
    }
}
