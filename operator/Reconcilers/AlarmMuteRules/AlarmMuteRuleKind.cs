using SageMakerMonitorOperator.Api.AlarmMuteRules;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.Validation;
using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Kubernetes.Schema;
using SageMakerMonitorOperator.Reconcilers.Alarms;
using SageMakerMonitorOperator.Reconcilers.CloudWatch;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.References;

namespace SageMakerMonitorOperator.Reconcilers.AlarmMuteRules;

/// <summary>AlarmMuteRule: CloudWatch's PutAlarmMuteRule.</summary>
public sealed class AlarmMuteRuleKind(IReferences references)
    : IAwsResourceKind<AlarmMuteRule, AlarmMuteRuleStatus, ObservedMuteRule>
{
    public string Kind => nameof(AlarmMuteRule);

    /// <summary>AWS does not say that its tagging API knows mute rules; where it does not, tags are read one by one.</summary>
    public string? TaggedType => "cloudwatch:alarm-mute-rule";

    public IReadOnlyList<Violation> Validate(AlarmMuteRule resource) =>
        AlarmMuteRuleValidator.Instance.Validate(resource);

    public async Task<ObservedMuteRule?> ObserveAsync(
        AwsConnection aws,
        Sought<AlarmMuteRule> sought,
        CancellationToken cancellationToken
    )
    {
        if (await aws.MuteRules.FindAsync(sought.Identity.Name, cancellationToken) is not { } rule)
        {
            return null;
        }

        var arn = ArnOf(rule, sought.Identity);
        var tags = sought.KnownTags ?? await CloudWatchTags.ReadAsync(aws, arn, cancellationToken);
        return new ObservedMuteRule(rule, arn, tags);
    }

    public async Task<IReadOnlyList<Observation<ObservedMuteRule>>> ObserveManyAsync(
        AwsConnection aws,
        IReadOnlyList<Sought<AlarmMuteRule>> sought,
        CancellationToken cancellationToken
    )
    {
        var found = await aws.MuteRules.FindManyAsync(sought.Select(one => one.Identity.Name), cancellationToken);
        return
        [
            .. sought.Select(one =>
                found[one.Identity.Name] is { Value: { } rule }
                    ? new(new ObservedMuteRule(rule, ArnOf(rule, one.Identity), one.KnownTags!))
                    : new Observation<ObservedMuteRule>(null, found[one.Identity.Name].Failure)
            ),
        ];
    }

    /// <summary>What is over is never put again, and waits for no alarm any more.</summary>
    public Plan Plan(Intent<AlarmMuteRule> intent, ObservedMuteRule? observed) =>
        MuteExpiry.IsOver(intent.Resource.Spec, observed, intent.Now)
            ? Planning.Plan.Empty
            : MuteRulePlanner.Plan(DesiredMuteRule.Of(intent, references), intent.Tags, observed);

    public Plan PlanDeletion(AlarmMuteRule resource, ObservedMuteRule observed) =>
        MuteRulePlanner.Delete(observed.Rule.Name ?? resource.AwsName);

    public Plan PlanRelease(AlarmMuteRule resource, ObservedMuteRule observed) =>
        CloudWatchTags.Release(observed.Arn, observed.Tags);

    public async Task<object?> ApplyAsync(AwsConnection aws, Step step, CancellationToken cancellationToken)
    {
        await (
            step.Request switch
            {
                PutAlarmMuteRuleRequest put => PutAsync(aws, put, cancellationToken),
                DeleteAlarmMuteRuleRequest delete => aws.CloudWatch.DeleteAlarmMuteRuleAsync(delete, cancellationToken),
                _ => CloudWatchTags.ApplyAsync(aws, step, cancellationToken),
            }
        );
        return null;
    }

    public AlarmMuteRuleStatus Report(
        AlarmMuteRuleStatus status,
        ObservedMuteRule? observed,
        IReadOnlyList<object> answers
    ) =>
        status with
        {
            MuteRule = observed is null
                ? null
                : new MuteRuleState { Status = observed.Rule.Status, Type = observed.Rule.MuteType },
        };

    /// <summary>In sync without a rule on AWS is only what was over before it was made.</summary>
    public Assessment Assess(AlarmMuteRule resource, AlarmMuteRuleStatus status) =>
        status.MuteRule is null || MuteExpiry.IsOver(status)
            ? new Assessment
            {
                Ready = Statement.True(
                    Reasons.Expired,
                    "the rule is over and mutes nothing any more; give it a later time, or delete it"
                ),
            }
            : Assessment.Good;

    // Looked up only when AWS has refused, as it does not document that it does.
    private static async Task PutAsync(
        AwsConnection aws,
        PutAlarmMuteRuleRequest request,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await aws.CloudWatch.PutAlarmMuteRuleAsync(request, cancellationToken);
        }
        catch (AwsFailure refused) when (refused.Kind == AwsFailureKind.Invalid)
        {
            await MissingAlarms.WaitForAsync(
                aws,
                request.MuteTargets?.AlarmNames ?? [],
                "mute rule",
                cancellationToken
            );
            throw;
        }
    }

    private static string ArnOf(GetAlarmMuteRuleResponse rule, AwsResourceIdentity identity) =>
        !string.IsNullOrEmpty(rule.AlarmMuteRuleArn)
            ? rule.AlarmMuteRuleArn
            : $"arn:{identity.Partition}:cloudwatch:{identity.Region}:{identity.AccountId}:alarm-mute-rule:{identity.Name}";
}
