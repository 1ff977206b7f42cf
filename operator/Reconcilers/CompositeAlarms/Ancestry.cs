using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Reconcilers.Alarms;
using SageMakerMonitorOperator.Reconcilers.CompositeAlarms.Rules;
using AwsAlarm = SageMakerMonitorOperator.Aws.CloudWatch.CompositeAlarm;

namespace SageMakerMonitorOperator.Reconcilers.CompositeAlarms;

/// <summary>Which composite alarms depend on which, on AWS.</summary>
internal static class Ancestry
{
    /// <summary>Walks up from the alarm's parents, who are read for deletions only, until it comes by the alarm itself.</summary>
    public static async Task<bool> IsInCycleAsync(
        AwsConnection aws,
        ObservedAlarm<AwsAlarm> observed,
        CancellationToken cancellationToken
    )
    {
        // The end of a walk that would be long: what depends on nothing is in no cycle.
        if (observed.Alarm.AlarmRule == RuleText.False)
        {
            return false;
        }

        var seen = new HashSet<string>(observed.Parents, StringComparer.Ordinal);
        var next = new Queue<string>(seen);
        while (next.TryDequeue(out var ancestor))
        {
            if (ancestor == observed.Alarm.AlarmName)
            {
                return true;
            }

            foreach (var parent in await aws.Alarms.FindParentsAsync(ancestor, cancellationToken))
            {
                if (seen.Add(parent))
                {
                    next.Enqueue(parent);
                }
            }
        }

        return false;
    }
}
