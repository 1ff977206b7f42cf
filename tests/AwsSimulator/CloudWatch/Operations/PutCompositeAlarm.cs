using SageMakerMonitorOperator.AwsSimulator.CloudWatch.Rules;
using SageMakerMonitorOperator.AwsSimulator.Consistency;
using SageMakerMonitorOperator.AwsSimulator.Protocol;
using SageMakerMonitorOperator.AwsSimulator.Validation;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch.Operations;

/// <summary>Cycles of composite alarms can be created, so AWS documents; they only cannot be deleted.</summary>
internal static class PutCompositeAlarm
{
    // "Any single alarm can be included in the rule expressions of as many as 150 composite alarms." (API reference)
    private const int MostParents = 150;

    public static AwsRequest Read(AwsRequest raw)
    {
        var request = CompositeAlarmRules.Request.Read(raw);
        Rule.Check(CompositeAlarmRules.All, request.Parameters);
        ActionRules.Check(request);
        ActionRules.CheckComposite(request);
        TagRules.Check(request, "ValidationError");
        return request;
    }

    /// <summary>What can be known only by looking at the other alarms.</summary>
    public static void Check(AlarmStore alarms, Timeline<Alarm> all, AwsRequest request, Readings readings)
    {
        var name = request.Text("AlarmName")!;
        var children = AlarmReference.Named(alarms, request.Text("AlarmRule")!).ToList();
        Expect(
            readings.CompositeMayNameItself || !children.Contains(name),
            "An alarm cannot reference itself in AlarmRule."
        );
        // Seen: awsdocs/aws-cloudformation-user-guide#911.
        var missing = children.Where(child => child != name && all.Find(child) is null).ToList();
        Expect(
            missing.Count == 0,
            $"Could not save the composite alarm as alarms [{string.Join(", ", missing)}] in the alarm rule do not exist"
        );
        CheckSuppressor(alarms, all, request);
        CheckParents(alarms, all, name, children);
    }

    private static void CheckSuppressor(AlarmStore alarms, Timeline<Alarm> all, AwsRequest request)
    {
        if (request.Text("ActionsSuppressor") is { } suppressor)
        {
            Expect(
                all.Find(AlarmReference.Name(alarms, suppressor)) is not null,
                $"The ActionsSuppressor alarm {suppressor} does not exist"
            );
        }
    }

    private static void CheckParents(AlarmStore alarms, Timeline<Alarm> all, string name, List<string> children)
    {
        var parents = all.All()
            .Where(other => other.Name != name)
            .SelectMany(other => AlarmReference.Children(alarms, other))
            .CountBy(child => child)
            .ToDictionary(StringComparer.Ordinal);
        Expect(
            !children.Any(child => parents.GetValueOrDefault(child) >= MostParents),
            $"An alarm can be in the rules of at most {MostParents} composite alarms.",
            "LimitExceeded"
        );
    }

    private static void Expect(bool holds, string message, string code = "ValidationError")
    {
        if (!holds)
        {
            throw new AwsException(code, message);
        }
    }
}
