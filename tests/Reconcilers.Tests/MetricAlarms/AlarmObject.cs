using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.MetricAlarms;
using SageMakerMonitorOperator.Reconcilers.CloudWatch;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.MetricAlarms;
using SageMakerMonitorOperator.Reconcilers.Ownership;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.References;
using SageMakerMonitorOperator.Reconcilers.Tests.References;

namespace SageMakerMonitorOperator.Reconcilers.Tests.MetricAlarms;

/// <summary>A MetricAlarm with its status and what AWS has of it: passes as the engine makes them, without any I/O.</summary>
/// <param name="aws">What AWS has.</param>
/// <param name="owned">Keys of tags that status.owned has from earlier passes.</param>
internal sealed class AlarmObject(CloudWatchModel aws, IReadOnlyList<string>? owned = null)
{
    public const string AwsName = "ml_churn";

    public static readonly Owner Self = new("cluster-1", "MetricAlarm", "ml", "churn");

    private static readonly MetricAlarmKind Kind = new(new KnownReferences());

    private static readonly AwsResourceIdentity Place = new()
    {
        AccountId = "111122223333",
        Partition = "aws",
        Region = "eu-west-1",
        Name = AwsName,
    };

    private MetricAlarmStatus _status = new()
    {
        Owned = owned?.Select(key => new OwnedPart { Type = "Tag", Id = key }).ToList(),
    };

    public static Plan Release(ObservedAlarm alarm) => CloudWatchTags.Release(alarm.Arn, alarm.Tags);

    /// <summary>Plans and writes.</summary>
    public Plan Reconcile(MetricAlarmSpec spec, Presentation? form = null)
    {
        var (pass, plan) = Begin(spec, form);
        plan.Steps.ToList().ForEach(aws.Apply);
        _status = _status with { Owned = pass.OwnedInSync([]) };
        return plan;
    }

    /// <summary>Plans, writes as far as it gets, and dies.</summary>
    public Plan Interrupt(MetricAlarmSpec spec, Interruption interruption, Presentation? form = null)
    {
        var (_, plan) = Begin(spec, form);
        interruption.Arriving(plan).ToList().ForEach(aws.Apply);
        return plan;
    }

    /// <summary>Plans without writing.</summary>
    public Plan Plan(MetricAlarmSpec spec, Presentation? form = null)
    {
        var pass = Look(spec, form);
        return Kind.Plan(pass.Intent(DateTimeOffset.UnixEpoch), pass.Observed);
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
            Asked = Place,
            Observed = aws.Observe(form ?? Presentation.Plain),
        };

    private (Pass<MetricAlarm, ObservedAlarm> Pass, Plan Plan) Begin(MetricAlarmSpec spec, Presentation? form)
    {
        var pass = Look(spec, form);
        var plan = Kind.Plan(pass.Intent(DateTimeOffset.UnixEpoch), pass.Observed);
        _status = _status with { Owned = pass.OwnedBeforeWrite([]) };
        return (pass, plan);
    }
}
