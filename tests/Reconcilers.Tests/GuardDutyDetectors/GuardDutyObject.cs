using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.GuardDutyDetectors;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.GuardDutyDetectors;
using SageMakerMonitorOperator.Reconcilers.Ownership;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.Tests.GuardDutyDetectors;

/// <summary>A GuardDutyDetector with its status and what AWS has of it: passes as the engine makes them, without any I/O.</summary>
internal sealed class GuardDutyObject(GuardDutyModel aws)
{
    private static readonly GuardDutyDetectorKind Kind = new();

    private static readonly Owner Self = new("cluster-1", "GuardDutyDetector", "ml", "threats");

    private static readonly AwsResourceIdentity Place = new()
    {
        AccountId = "111122223333",
        Partition = "aws",
        Region = "eu-west-1",
        Name = "detector",
    };

    private GuardDutyDetectorStatus _status = new() { Aws = Place with { Arn = GuardDutyModel.Arn } };

    public IReadOnlyList<OwnedPart> Owned => _status.Owned ?? [];

    public Assessment Assessment { get; private set; } = Assessment.Good;

    /// <summary>Passes until there is nothing to do: filters need the id of a detector that was made in a pass before.</summary>
    /// <returns>The plan of the first.</returns>
    public Plan Reconcile(GuardDutyDetectorSpec spec)
    {
        var first = Pass(spec);
        for (var passes = 1; Plan(spec).Steps.Count > 0; passes++)
        {
            passes.ShouldBeLessThan(4, "it does not converge");
            Pass(spec);
        }

        return first;
    }

    /// <summary>Plans, and dies after some of the steps.</summary>
    public void Interrupt(GuardDutyDetectorSpec spec, int steps) =>
        Begin(spec).Steps.Take(steps).ToList().ForEach(aws.Apply);

    /// <summary>Plans without writing.</summary>
    public Plan Plan(GuardDutyDetectorSpec spec)
    {
        var pass = Look(spec);
        return Kind.Plan(pass.Intent(DateTimeOffset.UnixEpoch), pass.Observed);
    }

    /// <exception cref="SageMakerMonitorOperator.Reconcilers.Problems.ProblemException">The plan is not carried out.</exception>
    public async Task CheckAsync(GuardDutyDetectorSpec spec)
    {
        var pass = Look(spec);
        var intent = pass.Intent(DateTimeOffset.UnixEpoch);
        await Kind.CheckAsync(
            aws: null!,
            intent,
            pass.Observed,
            Kind.Plan(intent, pass.Observed),
            CancellationToken.None
        );
    }

    public Plan PlanDeletion() => Kind.PlanDeletion(Resource(new()), aws.Observe(Resource(new()))!);

    public Plan PlanRelease() => Kind.PlanRelease(Resource(new()), aws.Observe(Resource(new()))!);

    private Plan Pass(GuardDutyDetectorSpec spec)
    {
        var plan = Begin(spec);
        plan.Steps.ToList().ForEach(aws.Apply);
        var after = Look(spec);
        var status = Kind.Report(_status, after.Observed, []);
        Assessment = Kind.Assess(after.Resource, status);
        if (Kind.Plan(after.Intent(DateTimeOffset.UnixEpoch), after.Observed).IsEmpty)
        {
            _status = status with
            {
                Owned = after.OwnedInSync(Kind.Parts(after.Intent(DateTimeOffset.UnixEpoch), after.Observed)),
            };
        }

        return plan;
    }

    private Plan Begin(GuardDutyDetectorSpec spec)
    {
        var pass = Look(spec);
        var intent = pass.Intent(DateTimeOffset.UnixEpoch);
        var plan = Kind.Plan(intent, pass.Observed);
        _status = _status with { Owned = pass.OwnedBeforeWrite(Kind.Parts(intent, pass.Observed)) };
        return plan;
    }

    private Pass<GuardDutyDetector, ObservedGuardDuty> Look(GuardDutyDetectorSpec spec)
    {
        var resource = Resource(spec);
        return new(resource, Self) { Asked = Place, Observed = aws.Observe(resource) };
    }

    private GuardDutyDetector Resource(GuardDutyDetectorSpec spec) =>
        new()
        {
            Metadata = new()
            {
                Namespace = "ml",
                Name = "threats",
                ResourceVersion = "7",
                Uid = "u-1",
            },
            Spec = spec,
            Status = _status,
        };
}
