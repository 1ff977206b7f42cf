using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.CompositeAlarms;
using SageMakerMonitorOperator.Reconcilers.Accounts;
using SageMakerMonitorOperator.Reconcilers.Alarms;
using SageMakerMonitorOperator.Reconcilers.CompositeAlarms;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Ownership;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Policies;
using SageMakerMonitorOperator.Reconcilers.Tests.MetricAlarms;
using SageMakerMonitorOperator.Reconcilers.Tests.References;
using AwsAlarm = SageMakerMonitorOperator.Aws.CloudWatch.CompositeAlarm;

namespace SageMakerMonitorOperator.Reconcilers.Tests.CompositeAlarms;

/// <summary>A CompositeAlarm with its status and what AWS has of it: passes as the engine makes them, without any I/O.</summary>
internal sealed class CompositeObject(CompositeModel aws)
{
    public const string AwsName = "ml_health";

    private static readonly Owner Self = new("cluster-1", "CompositeAlarm", "ml", "health");

    private CompositeAlarmStatus _status = new();

    public static AwsResourceIdentity Place { get; } =
        new()
        {
            AccountId = "111122223333",
            Partition = "aws",
            Region = "eu-west-1",
            Name = AwsName,
        };

    public static CompositeAlarmKind Kind { get; } =
        new(new KnownReferences(), new NameRegister(_ => new AwsPlace(Place.AccountId, Place.Region)));

    public static CompositeAlarm Of(CompositeAlarmSpec spec, string name = "health") =>
        new()
        {
            ApiVersion = "sagemakermonitor.dev/v1alpha1",
            Kind = "CompositeAlarm",
            Metadata = new() { Namespace = "ml", Name = name },
            Spec = spec,
        };

    /// <summary>Plans and writes.</summary>
    public Plan Reconcile(CompositeAlarmSpec spec)
    {
        var pass = Look(spec, Presentation.Plain);
        var plan = Plan(pass);
        plan.Steps.ToList().ForEach(aws.Apply);
        _status = _status with { Owned = pass.OwnedInSync([]) };
        return plan;
    }

    /// <summary>Plans without writing.</summary>
    public Plan Plan(CompositeAlarmSpec spec, Presentation? form = null) =>
        Plan(Look(spec, form ?? Presentation.Plain));

    private static Plan Plan(Pass<CompositeAlarm, ObservedAlarm<AwsAlarm>> pass) =>
        Kind.Plan(pass.Intent(DateTimeOffset.UnixEpoch), pass.Observed);

    private Pass<CompositeAlarm, ObservedAlarm<AwsAlarm>> Look(CompositeAlarmSpec spec, Presentation form) =>
        new(Of(spec) with { Status = _status }, Self) { Asked = Place, Observed = aws.Observe(form) };
}
