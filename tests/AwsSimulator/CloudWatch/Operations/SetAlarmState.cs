using System.Text.Json;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.CloudWatch.Rules;
using SageMakerMonitorOperator.AwsSimulator.Consistency;
using SageMakerMonitorOperator.AwsSimulator.Protocol;
using SageMakerMonitorOperator.AwsSimulator.Validation;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch.Operations;

/// <summary>A state is not configuration: the journal does not have it.</summary>
internal static class SetAlarmState
{
    private static readonly RequestShape Shape = new(
        AlarmMembers.Name,
        Member.Choice("StateValue", AlarmMembers.States).Required(),
        Member.Text("StateReason", 0, 1023).Required(),
        Member.Text("StateReasonData", 0, 4000)
    );

    public static void Apply(Timeline<Alarm> all, AwsRequest raw, DateTimeOffset at)
    {
        var request = Shape.Read(raw);
        CheckData(request.Text("StateReasonData"));
        var alarm =
            all.Find(request.Text("AlarmName")!)
            ?? throw new AwsException("ResourceNotFound", "The named resource does not exist.", 404);
        var state = alarm.State.Next(
            request.Text("StateValue")!,
            request.Text("StateReason") ?? "",
            request.Text("StateReasonData"),
            at
        );
        all.Set(alarm.Name, alarm with { State = state });
    }

    // "InvalidFormat: Data was not syntactically valid JSON." (API reference, SetAlarmState)
    private static void CheckData(string? data)
    {
        try
        {
            _ = data is null ? null : JsonNode.Parse(data);
        }
        catch (JsonException)
        {
            throw new AwsException("InvalidFormat", "Data was not syntactically valid JSON.");
        }
    }
}
