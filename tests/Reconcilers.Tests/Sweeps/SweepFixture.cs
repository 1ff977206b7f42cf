using System.Text.Json;
using SageMakerMonitorOperator.Api;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.MetricAlarms;
using SageMakerMonitorOperator.Kubernetes.Controllers;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.MetricAlarms;
using SageMakerMonitorOperator.Reconcilers.Policies;
using SageMakerMonitorOperator.Reconcilers.Sweeps;
using SageMakerMonitorOperator.Reconcilers.Tests.Engine;
using AwsAlarm = SageMakerMonitorOperator.Aws.CloudWatch.MetricAlarm;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Sweeps;

/// <summary>Passes and sweeps over the same fake world.</summary>
public abstract class SweepFixture : EngineFixture
{
    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>An alarm of this object, as the spec says.</summary>
    private protected static ObservedAlarm AsSpecified { get; } =
        new(
            new AwsAlarm
            {
                AlarmName = "ml_churn",
                Namespace = Spec.Namespace,
                MetricName = Spec.MetricName,
                Statistic = Spec.Statistic,
                Period = Spec.PeriodSeconds,
                EvaluationPeriods = Spec.EvaluationPeriods,
                Threshold = Spec.Threshold,
                ComparisonOperator = Spec.ComparisonOperator,
                StateValue = "OK",
            },
            Arn,
            Self.Tags()
        );

    protected ReconcileResult? LastResult { get; private set; }

    /// <returns>The object with the status that the pass left.</returns>
    protected async Task<MetricAlarm> PassAsync(MetricAlarm alarm)
    {
        LastResult = await Controller.ReconcileAsync(alarm, Cancellation);
        return alarm with
        {
            Metadata = alarm.Metadata with { ResourceVersion = $"{Objects.Version}" },
            Status = Objects.Status.Deserialize(ApiJsonContext.Default.MetricAlarmStatus),
        };
    }

    private protected async Task<SweptAlarms> SweepAsync(params IReadOnlyList<MetricAlarm> alarms)
    {
        var swept = new SweptAlarms(alarms);
        await Sweep(swept).RunAsync(swept.Keys, Cancellation);
        return swept;
    }

    private protected ISweep Sweep(SweptAlarms alarms)
    {
        var services = Services();
        return new ConfigurationSweep<MetricAlarm, MetricAlarmStatus, ObservedAlarm>(
            services,
            alarms,
            new Comparison<MetricAlarm, MetricAlarmStatus, ObservedAlarm>(
                services,
                new(services),
                new WriteMemory<ObjectKey>(Time)
            )
        );
    }

    protected static MetricAlarm Annotated(MetricAlarm alarm, string annotation, string value) =>
        alarm with
        {
            Metadata = alarm.Metadata with
            {
                Annotations = new Dictionary<string, string>(StringComparer.Ordinal) { [annotation] = value },
            },
        };

    protected static MetricAlarm WithStatus(MetricAlarm alarm, Func<MetricAlarmStatus, MetricAlarmStatus> change) =>
        alarm with
        {
            Status = change(alarm.Status!),
        };
}
