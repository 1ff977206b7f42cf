using SageMakerMonitorOperator.Api.AlarmMuteRules;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Reconcilers.AlarmMuteRules;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Ownership;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Tests.References;

namespace SageMakerMonitorOperator.Reconcilers.Tests.AlarmMuteRules;

/// <summary>An AlarmMuteRule and what AWS has of it: passes as the engine makes them, without any I/O.</summary>
internal sealed class MuteRuleObject(MuteRuleModel aws)
{
    public const string Arn = "arn:aws:cloudwatch:eu-west-1:111122223333:alarm-mute-rule:ml_sunday";

    public static readonly DateTimeOffset Now = new(2026, 8, 1, 12, 0, 0, TimeSpan.Zero);

    public static readonly AwsResourceIdentity Place = new()
    {
        AccountId = "111122223333",
        Partition = "aws",
        Region = "eu-west-1",
        Name = "ml_sunday",
    };

    private static readonly AlarmMuteRuleKind Kind = new(new KnownReferences());

    private IReadOnlyCollection<string> _managed = [];

    /// <summary>Plans and writes.</summary>
    public Plan Reconcile(AlarmMuteRuleSpec spec, DateTimeOffset? now = null)
    {
        var plan = Plan(spec, now);
        plan.Steps.ToList().ForEach(aws.Apply);
        _managed = [.. (spec.Tags ?? new Dictionary<string, string>()).Keys];
        return plan;
    }

    /// <summary>Plans without writing.</summary>
    public Plan Plan(AlarmMuteRuleSpec spec, DateTimeOffset? now = null, bool form = false) =>
        Kind.Plan(Intent(spec, now ?? Now), aws.Observe(form));

    public Intent<AlarmMuteRule> Intent(AlarmMuteRuleSpec spec, DateTimeOffset now)
    {
        var owner = new Owner("cluster-1", "AlarmMuteRule", "ml", "sunday");
        var tags = (spec.Tags ?? new Dictionary<string, string>()).Concat(owner.Tags());
        return new()
        {
            Resource = new()
            {
                Metadata = new() { Namespace = "ml", Name = "sunday" },
                Spec = spec,
            },
            Identity = Place,
            Tags = new(new Dictionary<string, string>(tags, StringComparer.Ordinal), _managed),
            Now = now,
        };
    }
}
