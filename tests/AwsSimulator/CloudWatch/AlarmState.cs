using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch;

internal sealed record AlarmState(
    string Value,
    string Reason,
    string? ReasonData,
    DateTimeOffset UpdatedAt,
    DateTimeOffset TransitionedAt
)
{
    public static AlarmState Initial(string value, DateTimeOffset at) =>
        new(value, "Unchecked: Initial alarm creation", ReasonData: null, at, at);

    public AlarmState Next(string value, string reason, string? reasonData, DateTimeOffset at) =>
        new(value, reason, reasonData, at, value == Value ? TransitionedAt : at);

    public void Describe(JsonObject answer)
    {
        answer["StateValue"] = Value;
        answer["StateReason"] = Reason;
        if (ReasonData is not null)
        {
            answer["StateReasonData"] = ReasonData;
        }

        answer["StateUpdatedTimestamp"] = Timestamp.Text(UpdatedAt);
        answer["StateTransitionedTimestamp"] = Timestamp.Text(TransitionedAt);
    }
}
