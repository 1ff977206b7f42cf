using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Journal;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch;

/// <summary>What a put does once it is found valid: replace the whole configuration, keep state and tags.</summary>
internal static class PutAlarm
{
    /// <summary>Only inside <see cref="AlarmStore.Use"/>.</summary>
    public static void Apply(AlarmStore alarms, AlarmType type, AwsRequest request, Alarm? present, DateTimeOffset at)
    {
        var configuration = AlarmConfiguration.From(type, request.Parameters);
        if (present is null)
        {
            alarms.Write(Create(alarms, type, request, configuration, at), ResourceChangeKind.Created);
        }
        else
        {
            alarms.Write(
                present with
                {
                    Type = type,
                    Configuration = configuration,
                    ConfiguredAt = at,
                },
                ResourceChangeKind.Updated
            );
        }
    }

    // Tags count on creation only: AWS ignores them when the put updates an alarm. A PromQL alarm starts OK.
    private static Alarm Create(
        AlarmStore alarms,
        AlarmType type,
        AwsRequest request,
        JsonObject configuration,
        DateTimeOffset at
    )
    {
        var name = request.RequiredText("AlarmName");
        var state = request.Parameters.ContainsKey("EvaluationCriteria") ? "OK" : "INSUFFICIENT_DATA";
        return new(type, name, alarms.Arn(name))
        {
            Configuration = configuration,
            ConfiguredAt = at,
            State = AlarmState.Initial(state, at),
            Tags = AlarmTags.Read(request),
        };
    }
}
