using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Reconcilers.Alarms;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Tests.MetricAlarms;

namespace SageMakerMonitorOperator.Reconcilers.Tests.CompositeAlarms;

/// <summary>
/// What AWS keeps of the calls about one composite alarm: PutCompositeAlarm replaces everything but the tags, which it takes
/// on create only.
/// </summary>
internal sealed class CompositeModel
{
    public const string Arn = RuleTexts.ArnPrefix + CompositeObject.AwsName;

    public PutCompositeAlarmRequest? Stored { get; private set; }

    public Dictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);

    /// <summary>Somebody mutes the alarm by hand (DisableAlarmActions).</summary>
    public bool? ActionsEnabled { get; set; }

    /// <summary>How the endpoint writes the rule that it was given.</summary>
    public Func<string, string> Rule { get; init; } = rule => rule;

    public void Apply(Step step)
    {
        switch (step.Request)
        {
            case PutCompositeAlarmRequest put:
                Put(put);
                break;
            case TagResourceRequest tag:
                tag.Tags.ToList().ForEach(one => Tags[one.Key] = one.Value);
                break;
            case UntagResourceRequest untag:
                untag.TagKeys.ToList().ForEach(key => Tags.Remove(key));
                break;
            default:
                throw new InvalidOperationException(step.Operation);
        }
    }

    public void Put(PutCompositeAlarmRequest put)
    {
        if (Stored is null)
        {
            (put.Tags ?? []).ToList().ForEach(one => Tags[one.Key] = one.Value);
        }

        Stored = put;
        ActionsEnabled = put.ActionsEnabled ?? true;
    }

    public ObservedAlarm<CompositeAlarm>? Observe(Presentation form) =>
        Stored is { } put
            ? new ObservedAlarm<CompositeAlarm>(
                new CompositeAlarm
                {
                    AlarmName = put.AlarmName,
                    AlarmArn = Arn,
                    AlarmDescription = form.Text(put.AlarmDescription),
                    ActionsEnabled = form.NoActionsEnabled && ActionsEnabled == true ? null : ActionsEnabled,
                    AlarmActions = form.List(put.AlarmActions),
                    OKActions = form.List(put.OKActions),
                    InsufficientDataActions = form.List(put.InsufficientDataActions),
                    AlarmRule = Rule(put.AlarmRule),
                    ActionsSuppressor = Suppressor(put.ActionsSuppressor, form),
                    ActionsSuppressorWaitPeriod = put.ActionsSuppressorWaitPeriod ?? (form.Defaults ? 0 : null),
                    ActionsSuppressorExtensionPeriod =
                        put.ActionsSuppressorExtensionPeriod ?? (form.Defaults ? 0 : null),
                },
                Arn,
                new Dictionary<string, string>(Tags, StringComparer.Ordinal)
            )
            : null;

    // By name or by ARN, whichever way it was given.
    private static string? Suppressor(string? suppressor, Presentation form) =>
        suppressor is null ? form.Text(null)
        : form.Defaults ? RuleTexts.ArnPrefix + RuleTexts.NameOf(suppressor)
        : RuleTexts.NameOf(suppressor);
}
