using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.LogGroups;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Keys;
using SageMakerMonitorOperator.Reconcilers.LogGroups;
using SageMakerMonitorOperator.Reconcilers.Ownership;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.Tests.LogGroups;

/// <summary>A LogGroup and what AWS has of it: passes as the engine makes them, without any I/O.</summary>
internal sealed class LogGroupObject(LogGroupModel aws)
{
    public const string Arn = "arn:aws:logs:eu-west-1:111122223333:log-group:/churn";
    public const string Alias = "alias/logs";
    public const string KeyOfAlias = "arn:aws:kms:eu-west-1:111122223333:key/of-the-alias";

    public static readonly AwsResourceIdentity Place = new()
    {
        AccountId = "111122223333",
        Partition = "aws",
        Region = "eu-west-1",
        Name = "/churn",
    };

    private static readonly LogGroupKind Kind = new();

    private IReadOnlyCollection<string> _managed = [];
    private IReadOnlyList<OwnedPart> _owned = [];

    /// <summary>The key that the alias stands for.</summary>
    public string AliasKey { get; set; } = KeyOfAlias;

    public IReadOnlyList<OwnedPart> Owned => _owned;

    /// <summary>Plans and writes.</summary>
    public Plan Reconcile(LogGroupSpec spec)
    {
        var plan = Plan(spec);
        _owned = [.. _owned.Concat(Parts(spec)).Distinct()];
        if (plan.Obstacle is null)
        {
            plan.Steps.ToList().ForEach(aws.Apply);
        }

        _owned = [.. Parts(spec)];
        _managed = [.. (spec.Tags ?? new Dictionary<string, string>()).Keys];
        return plan;
    }

    /// <summary>Plans without writing.</summary>
    public Plan Plan(LogGroupSpec spec, bool form = false) => Kind.Plan(Intent(spec), aws.Observe(form));

    public Plan PlanDeletion(LogGroupSpec spec) => Kind.PlanDeletion(Intent(spec).Resource, aws.Observe()!);

    private IEnumerable<OwnedPart> Parts(LogGroupSpec spec) => Kind.Parts(Intent(spec), aws.Observe());

    private Intent<LogGroup> Intent(LogGroupSpec spec)
    {
        var owner = new Owner("cluster-1", "LogGroup", "ml", "churn");
        var tags = (spec.Tags ?? new Dictionary<string, string>()).Concat(owner.Tags());
        return new()
        {
            Resource = new()
            {
                Metadata = new() { Namespace = "ml", Name = "churn" },
                Spec = spec,
                Status = new() { Owned = _owned },
            },
            Identity = Place,
            Tags = new(new Dictionary<string, string>(tags, StringComparer.Ordinal), _managed),
            Keys = new KeyArns([new() { Alias = Alias, KeyArn = AliasKey }]),
            Now = DateTimeOffset.UnixEpoch,
        };
    }
}
