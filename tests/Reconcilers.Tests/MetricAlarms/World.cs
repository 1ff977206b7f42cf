using SageMakerMonitorOperator.Api.MetricAlarms;
using SageMakerMonitorOperator.Aws.CloudWatch;

namespace SageMakerMonitorOperator.Reconcilers.Tests.MetricAlarms;

/// <summary>Whatever a pass may find: an alarm that anybody made, tags of anybody, keys that the object once recorded.</summary>
/// <param name="Alarm">What made the alarm; null when there is none.</param>
/// <param name="Enabled">What somebody did to its actions since.</param>
/// <param name="Tags">The tags on AWS.</param>
/// <param name="Owned">The keys in status.owned.</param>
internal sealed record World(
    PutMetricAlarmRequest? Alarm,
    bool? Enabled,
    IReadOnlyList<KeyValuePair<string, string>> Tags,
    IReadOnlyList<string> Owned
)
{
    public (CloudWatchModel Aws, AlarmObject Object) Make()
    {
        var aws = new CloudWatchModel();
        if (Alarm is { } alarm)
        {
            aws.Put(alarm);
            aws.ActionsEnabled = Enabled;
            Tags.ToList().ForEach(tag => aws.Tags.Add(tag.Key, tag.Value));
        }

        return (aws, new AlarmObject(aws, Owned));
    }

    /// <summary>All tags once AWS equals the spec: the owner's, the spec's, and the ones that nobody here ever put.</summary>
    /// <param name="spec">The spec.</param>
    /// <param name="everInSpec">Keys that earlier specs had.</param>
    public IReadOnlyDictionary<string, string> TagsAfter(MetricAlarmSpec spec, params string[] everInSpec)
    {
        var tags = Foreign(everInSpec).ToDictionary(StringComparer.Ordinal);
        foreach (var (key, value) in AlarmObject.Self.Tags().Concat(spec.Tags ?? new Dictionary<string, string>()))
        {
            tags[key] = value;
        }

        return tags;
    }

    /// <summary>The tags that no operator may touch.</summary>
    public IEnumerable<KeyValuePair<string, string>> Foreign(params string[] everInSpec) =>
        Tags.ExceptBy(AlarmObject.Self.Tags().Keys.Concat(Owned).Concat(everInSpec), tag => tag.Key);
}
