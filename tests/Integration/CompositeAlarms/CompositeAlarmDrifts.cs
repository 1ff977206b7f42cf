using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Integration.Kinds.Fields;

namespace SageMakerMonitorOperator.Integration.CompositeAlarms;

/// <summary>Each field of a composite alarm changed on AWS, in the words of PutCompositeAlarm.</summary>
internal static class CompositeAlarmDrifts
{
    private const string Elsewhere = "arn:aws:sns:us-east-1:000000000000:elsewhere";
    private const string Another = "INSUFFICIENT_DATA(\"maintenance\")";

    /// <param name="leaves">All fields that have a value; those of the structure are one text on AWS.</param>
    public static IReadOnlyList<FieldDrift> Of(IEnumerable<string> leaves) =>
        [
            new("alarmDescription", "AlarmDescription", "Changed by hand."),
            // Unset, a mute by hand stays: design of the field.
            new("actionsEnabled", "ActionsEnabled", "true") { IsManagedWhenUnset = false },
            new("alarmActions[].arn", "AlarmActions", new JsonArray(Elsewhere)) { Told = "alarmActions" },
            new("okActions[].arn", "OKActions", new JsonArray(Elsewhere)) { Told = "okActions" },
            new("insufficientDataActions[].arn", "InsufficientDataActions", new JsonArray(Elsewhere))
            {
                Told = "insufficientDataActions",
            },
            new("alarmRule", "AlarmRule", Another),
            Suppressor("alarmName"),
            Suppressor("arn"),
            Period("waitPeriodSeconds", "ActionsSuppressorWaitPeriod"),
            Period("extensionPeriodSeconds", "ActionsSuppressorExtensionPeriod"),
            .. leaves
                .Where(path => path.StartsWith("rule.", StringComparison.Ordinal))
                .Where(path => !path.Contains("alarmRef", StringComparison.Ordinal))
                .Select(path => new FieldDrift(path, "AlarmRule", Another) { Told = "rule" }),
        ];

    // There is no period without a suppressor.
    private static FieldDrift Period(string field, string member) =>
        new($"actionsSuppressor.{field}", member, "999") { IsManagedWhenUnset = false };

    private static FieldDrift Suppressor(string field) =>
        new(
            $"actionsSuppressor.{field}",
            _ => new JsonObject
            {
                ["ActionsSuppressor"] = "child-b",
                ["ActionsSuppressorWaitPeriod"] = "999",
                ["ActionsSuppressorExtensionPeriod"] = "999",
            }
        )
        {
            Told = "actionsSuppressor",
        };
}
