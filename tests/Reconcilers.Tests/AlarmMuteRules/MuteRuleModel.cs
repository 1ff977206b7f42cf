using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Reconcilers.AlarmMuteRules;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.Tests.AlarmMuteRules;

/// <summary>One mute rule on AWS: a put replaces it, and its tags count on creation only.</summary>
internal sealed class MuteRuleModel
{
    public PutAlarmMuteRuleRequest? Rule { get; set; }

    public Dictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);

    public string Status { get; set; } = "SCHEDULED";

    public void Apply(Step step)
    {
        switch (step.Request)
        {
            case PutAlarmMuteRuleRequest put:
                SetTags(Rule is null ? put.Tags! : []);
                Rule = put;
                break;
            case TagResourceRequest tag:
                SetTags(tag.Tags);
                break;
            case UntagResourceRequest untag:
                untag.TagKeys.ToList().ForEach(key => Tags.Remove(key));
                break;
            case DeleteAlarmMuteRuleRequest:
                Rule = null;
                Tags.Clear();
                break;
        }
    }

    /// <param name="form">Another way to say the same.</param>
    public ObservedMuteRule? Observe(bool form = false) =>
        Rule is null
            ? null
            : new(
                new()
                {
                    Name = Rule.Name,
                    Description = Rule.Description ?? (form ? "" : null),
                    Rule = Rule.Rule with
                    {
                        Schedule = Rule.Rule.Schedule! with
                        {
                            Timezone = Rule.Rule.Schedule.Timezone ?? (form ? "UTC" : null),
                        },
                    },
                    MuteTargets = form
                        ? new() { AlarmNames = [.. (Rule.MuteTargets?.AlarmNames ?? []).Reverse()] }
                        : Rule.MuteTargets,
                    StartDate = form ? Rule.StartDate?.ToOffset(TimeSpan.FromHours(2)) : Rule.StartDate,
                    ExpireDate = form ? Rule.ExpireDate?.ToOffset(TimeSpan.FromHours(-5)) : Rule.ExpireDate,
                    Status = Status,
                    MuteType = "RECURRING",
                },
                MuteRuleObject.Arn,
                new Dictionary<string, string>(Tags, StringComparer.Ordinal)
            );

    private void SetTags(IEnumerable<Tag> tags)
    {
        foreach (var tag in tags)
        {
            Tags[tag.Key] = tag.Value;
        }
    }
}
