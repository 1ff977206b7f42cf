using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.MetricAlarms;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.MetricAlarms;
using SageMakerMonitorOperator.Reconcilers.Ownership;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.References;

namespace SageMakerMonitorOperator.Reconcilers.Tests.MetricAlarms;

/// <summary>A MetricAlarm with its status and what AWS has of it: passes as the engine makes them, without any I/O.</summary>
internal sealed class AlarmObject(CloudWatchModel aws)
{
    public static readonly Owner Self = new("cluster-1", "MetricAlarm", "ml", "churn");

    private static readonly MetricAlarmKind Kind = new(new Topics());

    private MetricAlarmStatus _status = new();

    /// <summary>Plans, and writes as far as it gets.</summary>
    /// <param name="spec">The spec as it is now.</param>
    /// <param name="stepsUntilCrash">How many steps are written before the operator dies; null: all.</param>
    public Plan Reconcile(MetricAlarmSpec spec, Presentation? form = null, int? stepsUntilCrash = null)
    {
        var pass = Look(spec, form);
        var plan = Kind.Plan(pass.Resource, pass.Tags, pass.Observed);
        _status = _status with { Owned = pass.OwnedBeforeWrite() };
        plan.Steps.Take(stepsUntilCrash ?? int.MaxValue).ToList().ForEach(aws.Apply);
        if (stepsUntilCrash is null || stepsUntilCrash > plan.Steps.Count)
        {
            _status = _status with { Owned = pass.OwnedInSync() };
        }

        return plan;
    }

    /// <summary>Plans without writing.</summary>
    public Plan Plan(MetricAlarmSpec spec, Presentation? form = null)
    {
        var pass = Look(spec, form);
        return Kind.Plan(pass.Resource, pass.Tags, pass.Observed);
    }

    public Pass<MetricAlarm, ObservedAlarm> Look(MetricAlarmSpec spec, Presentation? form = null) =>
        new(
            new MetricAlarm
            {
                Metadata = new() { Namespace = "ml", Name = "churn" },
                Spec = spec,
                Status = _status,
            },
            Self
        )
        {
            Observed = aws.Observe(form ?? Presentation.Plain),
        };

    private sealed class Topics : ITopicArns
    {
        public string? Find(string @namespace, string name) =>
            $"arn:aws:sns:eu-west-1:111122223333:{@namespace}-{name}";
    }
}
