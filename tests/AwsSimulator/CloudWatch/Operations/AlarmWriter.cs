using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Consistency;
using SageMakerMonitorOperator.AwsSimulator.Journal;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch.Operations;

/// <summary>What a put does once its request is found valid: replace the whole configuration, keep state and tags.</summary>
internal sealed class AlarmWriter(AlarmStore alarms, Readings readings, TimeProvider clock)
{
    /// <summary>Only inside <see cref="AlarmStore.Use"/>.</summary>
    public void Put(Timeline<Alarm> all, AlarmType type, AwsRequest request)
    {
        var name = request.Text("AlarmName")!;
        var configuration = AlarmConfiguration.From(type, request.Parameters);
        if (all.Find(name) is not { } present)
        {
            CheckCount(all);
            alarms.Write(New(type, name, request, configuration), ResourceChangeKind.Created);
            return;
        }

        CheckType(present, type);
        alarms.Write(
            present with
            {
                Type = type,
                Configuration = configuration,
                ConfiguredAt = clock.GetUtcNow(),
            },
            ResourceChangeKind.Updated
        );
    }

    // Tags count on creation only: AWS ignores them when the put updates an alarm. A PromQL alarm starts OK.
    private Alarm New(AlarmType type, string name, AwsRequest request, JsonObject configuration)
    {
        var now = clock.GetUtcNow();
        var state = request.Parameters.ContainsKey("EvaluationCriteria") ? "OK" : "INSUFFICIENT_DATA";
        return new(type, name, alarms.Arn(name))
        {
            Configuration = configuration,
            ConfiguredAt = now,
            State = AlarmState.Initial(state, now),
            Tags = TagOperations.Read(request),
        };
    }

    private void CheckType(Alarm present, AlarmType type)
    {
        if (present.Type != type && readings.NameOfOtherType == NameOfOtherType.Refused)
        {
            throw new AwsException(
                "ValidationError",
                $"AlarmName [{present.Name}] is already used by another alarm of a different type"
            );
        }
    }

    private void CheckCount(Timeline<Alarm> all)
    {
        if (all.All().Count() >= readings.MostAlarms)
        {
            throw new AwsException("LimitExceeded", "The maximum limit exceeded.");
        }
    }
}
