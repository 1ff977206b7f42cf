using SageMakerMonitorOperator.Aws.EventBridge;
using SageMakerMonitorOperator.Reconcilers.EventRules;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.Tests.EventRules;

/// <summary>
/// What EventBridge keeps of the calls about one rule: PutRule replaces all but the tags, which it takes for a new rule only,
/// and a rule with targets is not deleted.
/// </summary>
internal sealed class RuleModel
{
    public const string Arn = "arn:aws:events:eu-west-1:111122223333:rule/ml_failed";

    public Rule? Rule { get; private set; }

    public Dictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);

    public List<Target> Targets { get; } = [];

    /// <summary>What the object sees of it; the server's defaults stand where nothing was sent.</summary>
    public ObservedRule? Observe(IReadOnlySet<string> own) =>
        Rule is null
            ? null
            : new(Rule, new Dictionary<string, string>(Tags, StringComparer.Ordinal), [.. Targets.Select(Answered)])
            {
                ForeignTargets = [.. Targets.Select(target => target.Id).Where(id => !own.Contains(id))],
            };

    public void Apply(Step step)
    {
        switch (step.Request)
        {
            case PutRuleRequest put:
                Put(put);
                break;
            case PutTargetsRequest put:
                put.Targets.Count.ShouldBeInRange(1, 10);
                Targets.RemoveAll(one => put.Targets.Any(target => target.Id == one.Id));
                Targets.InsertRange(0, put.Targets);
                break;
            case RemoveTargetsRequest remove:
                remove.Ids.Count.ShouldBeInRange(1, 10);
                Targets.RemoveAll(one => remove.Ids.Contains(one.Id));
                break;
            case TagResourceRequest tag:
                tag.ResourceARN.ShouldBe(Arn);
                tag.Tags.ToList().ForEach(one => Tags[one.Key] = one.Value);
                break;
            case UntagResourceRequest untag:
                untag.ResourceARN.ShouldBe(Arn);
                untag.TagKeys.ToList().ForEach(key => Tags.Remove(key));
                break;
            case DeleteRuleRequest:
                Targets.ShouldBeEmpty();
                Rule = null;
                Tags.Clear();
                break;
            default:
                throw new InvalidOperationException(step.Operation);
        }
    }

    private void Put(PutRuleRequest put)
    {
        put.Name.ShouldBe("ml_failed");
        put.EventBusName.ShouldBeNull();
        if (Rule is null)
        {
            (put.Tags ?? []).ToList().ForEach(one => Tags[one.Key] = one.Value);
        }

        Rule = new()
        {
            Name = put.Name,
            Arn = Arn,
            EventBusName = "default",
            EventPattern = put.EventPattern ?? "",
            ScheduleExpression = put.ScheduleExpression ?? "",
            State = put.State ?? "ENABLED",
            Description = put.Description ?? "",
            RoleArn = put.RoleArn,
        };
    }

    private static Target Answered(Target target) =>
        target with
        {
            RetryPolicy = new()
            {
                MaximumRetryAttempts = target.RetryPolicy?.MaximumRetryAttempts ?? 185,
                MaximumEventAgeInSeconds = target.RetryPolicy?.MaximumEventAgeInSeconds ?? 86400,
            },
            HttpParameters = target.HttpParameters ?? new(),
        };
}
