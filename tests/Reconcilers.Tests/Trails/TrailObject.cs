using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.Trails;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Keys;
using SageMakerMonitorOperator.Reconcilers.Ownership;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Tests.References;
using SageMakerMonitorOperator.Reconcilers.Trails;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Trails;

/// <summary>A Trail with its status and what CloudTrail has of it: passes as the engine makes them, without any I/O.</summary>
internal sealed class TrailObject(TrailModel aws)
{
    public const string Key = "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

    private static readonly TrailKind Kind = new(new KnownReferences());

    private static readonly Owner Self = new("cluster-1", "Trail", "ml", "audit");

    private static readonly AwsResourceIdentity Place = new()
    {
        AccountId = "111122223333",
        Partition = "aws",
        Region = "eu-west-1",
        Name = TrailModel.Name,
    };

    private TrailStatus _status = new();

    /// <summary>Plans and writes.</summary>
    public Plan Reconcile(TrailSpec spec, bool inOtherWords = false)
    {
        var plan = Begin(spec, inOtherWords);
        plan.Steps.ToList().ForEach(aws.Apply);
        _status = _status with { Owned = Look(spec, inOtherWords).OwnedInSync([]) };
        return plan;
    }

    /// <summary>Plans, and dies after some of the steps.</summary>
    public void Interrupt(TrailSpec spec, int steps) =>
        Begin(spec, inOtherWords: false).Steps.Take(steps).ToList().ForEach(aws.Apply);

    /// <summary>Plans without writing.</summary>
    public Plan Plan(TrailSpec spec, bool inOtherWords = false)
    {
        var pass = Look(spec, inOtherWords);
        return Kind.Plan(pass.Intent(DateTimeOffset.UnixEpoch), pass.Observed);
    }

    private Plan Begin(TrailSpec spec, bool inOtherWords)
    {
        var pass = Look(spec, inOtherWords);
        var plan = Kind.Plan(pass.Intent(DateTimeOffset.UnixEpoch), pass.Observed);
        _status = _status with { Owned = pass.OwnedBeforeWrite([]) };
        return plan;
    }

    private Pass<Trail, ObservedTrail> Look(TrailSpec spec, bool inOtherWords) =>
        new(
            new Trail
            {
                Metadata = new() { Namespace = "ml", Name = "audit" },
                Spec = spec,
                Status = _status,
            },
            Self
        )
        {
            Asked = Place,
            Keys = new KeyArns([new() { Alias = "alias/audit", KeyArn = Key }]),
            Observed = aws.Observe(inOtherWords),
        };
}
