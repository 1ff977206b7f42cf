using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Reconcilers.MetricAlarms;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.Tests.MetricAlarms;

/// <summary>
/// What AWS keeps of the calls about one alarm: PutMetricAlarm replaces everything but the tags, which it takes on
/// create only.
/// </summary>
internal sealed class CloudWatchModel
{
    public const string Arn = "arn:aws:cloudwatch:eu-west-1:111122223333:alarm:ml_churn";

    private PutMetricAlarmRequest? _stored;

    public Dictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);

    public void Apply(Step step)
    {
        switch (step.Request)
        {
            case PutMetricAlarmRequest put:
                Put(put);
                break;
            case TagResourceRequest tag:
                tag.ResourceARN.ShouldBe(Arn);
                tag.Tags.ToList().ForEach(one => Tags[one.Key] = one.Value);
                break;
            case UntagResourceRequest untag:
                untag.ResourceARN.ShouldBe(Arn);
                untag.TagKeys.ToList().ForEach(key => Tags.Remove(key));
                break;
            case DeleteAlarmsRequest delete:
                delete.AlarmNames.ShouldBe([_stored!.AlarmName]);
                _stored = null;
                Tags.Clear();
                break;
            default:
                throw new InvalidOperationException(step.Operation);
        }
    }

    /// <summary>Somebody mutes the alarm by hand (DisableAlarmActions).</summary>
    public bool? ActionsEnabled { get; set; }

    public ObservedAlarm? Observe(Presentation form) =>
        _stored is { } stored
            ? new ObservedAlarm(Alarm(stored, form), Arn, new Dictionary<string, string>(Tags, StringComparer.Ordinal))
            : null;

    public void Put(PutMetricAlarmRequest put)
    {
        if (_stored is null)
        {
            (put.Tags ?? []).ToList().ForEach(one => Tags[one.Key] = one.Value);
        }

        _stored = put;
        ActionsEnabled = put.ActionsEnabled ?? true;
    }

    private MetricAlarm Alarm(PutMetricAlarmRequest put, Presentation form) =>
        new()
        {
            AlarmName = put.AlarmName,
            AlarmArn = Arn,
            AlarmDescription = form.Text(put.AlarmDescription),
            ActionsEnabled = form.NoActionsEnabled && ActionsEnabled == true ? null : ActionsEnabled,
            AlarmActions = form.List(put.AlarmActions),
            OKActions = form.List(put.OKActions),
            InsufficientDataActions = form.List(put.InsufficientDataActions),
            Namespace = form.Text(put.Namespace),
            MetricName = form.Text(put.MetricName),
            Dimensions = Dimensions(put.Dimensions, form),
            Statistic = form.Text(put.Statistic),
            ExtendedStatistic = form.Statistic(put.ExtendedStatistic),
            Period = put.Period,
            Unit = form.Text(put.Unit),
            Metrics = form.List(put.Metrics?.Select(query => Query(query, form)).ToList()),
            EvaluationCriteria = Criteria(put.EvaluationCriteria, form),
            EvaluationInterval = put.EvaluationInterval,
            EvaluationWindow = Window(put, form),
            EvaluationPeriods = put.EvaluationPeriods,
            DatapointsToAlarm = put.DatapointsToAlarm ?? (form.Defaults ? put.EvaluationPeriods : null),
            Threshold = put.Threshold,
            ThresholdMetricId = form.Text(put.ThresholdMetricId),
            ComparisonOperator = put.ComparisonOperator,
            TreatMissingData = MissingData(put, form),
            EvaluateLowSampleCountPercentile = form.Choice(put.EvaluateLowSampleCountPercentile, "evaluate"),
        };

    // Evaluation ignores missing data of DynamoDB's metrics; whether the answer says so is not documented.
    private static string? MissingData(PutMetricAlarmRequest put, Presentation form) =>
        form.Defaults && put.Namespace == "AWS/DynamoDB" ? "ignore" : form.Choice(put.TreatMissingData, "missing");

    private static IReadOnlyList<Dimension> Dimensions(IReadOnlyList<Dimension>? dimensions, Presentation form) =>
        form.List(dimensions?.Select(one => new Dimension(form.Text(one.Name)!, form.Text(one.Value)!)).ToList());

    private static MetricDataQuery Query(MetricDataQuery query, Presentation form) =>
        query with
        {
            Expression = form.Text(query.Expression),
            Label = form.Text(query.Label),
            AccountId = form.Text(query.AccountId),
            MetricStat = query.MetricStat is { } stat
                ? stat with
                {
                    Metric = stat.Metric is { } metric
                        ? metric with
                        {
                            MetricName = form.Text(metric.MetricName),
                            Dimensions = Dimensions(metric.Dimensions, form),
                        }
                        : null,
                    Stat = form.Statistic(stat.Stat),
                    Unit = form.Text(stat.Unit),
                }
                : null,
        };

    private static EvaluationCriteria? Criteria(EvaluationCriteria? criteria, Presentation form)
    {
        int? Zero(int? seconds) =>
            form.Defaults ? seconds ?? 0
            : seconds is 0 ? null
            : seconds;

        return criteria?.PromQLCriteria is { } query
            ? new()
            {
                PromQLCriteria = query with
                {
                    Query = form.Text(query.Query)!,
                    PendingPeriod = Zero(query.PendingPeriod),
                    RecoveryPeriod = Zero(query.RecoveryPeriod),
                },
            }
            : null;
    }

    // awsQuery has no form for the empty SlidingWindow: it never arrives.
    private static EvaluationWindow? Window(PutMetricAlarmRequest put, Presentation form) =>
        put.EvaluationWindow?.WallClockWindow is { } wallClock
            ? new() { WallClockWindow = new() { Timezone = form.Default(wallClock.Timezone, "UTC") } }
        : form.Defaults && put.EvaluationCriteria is null ? new() { SlidingWindow = new() }
        : null;
}
