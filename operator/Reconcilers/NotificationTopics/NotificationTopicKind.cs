using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.NotificationTopics;
using SageMakerMonitorOperator.Api.Validation;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Aws.SimpleNotificationService;
using SageMakerMonitorOperator.Kubernetes.Schema;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.NotificationTopics;

/// <summary>NotificationTopic: a topic of SNS, its access policy and its subscriptions.</summary>
public sealed class NotificationTopicKind : IAwsResourceKind<NotificationTopic, NotificationTopicStatus, ObservedTopic>
{
    public string Kind => nameof(NotificationTopic);

    public string? TaggedType => "sns:topic";

    public IReadOnlyList<Violation> Validate(NotificationTopic resource) =>
        NotificationTopicValidator.Instance.Validate(resource);

    public IEnumerable<SecretKeyReference> Secrets(NotificationTopic resource) =>
        (resource.Spec.Subscriptions ?? [])
            .Select(subscription => subscription.EndpointSecretRef)
            .OfType<SecretKeyReference>();

    public IEnumerable<OwnedPart> Parts(Intent<NotificationTopic> intent, ObservedTopic? observed) =>
        TopicParts.Of(DesiredTopic.Of(intent), observed);

    public Task<ObservedTopic?> ObserveAsync(
        AwsConnection aws,
        Sought<NotificationTopic> sought,
        CancellationToken cancellationToken
    ) => new TopicReader(aws, sought).ReadAsync(cancellationToken);

    public Task<IReadOnlyList<Observation<ObservedTopic>>> ObserveManyAsync(
        AwsConnection aws,
        IReadOnlyList<Sought<NotificationTopic>> sought,
        CancellationToken cancellationToken
    ) => BulkRead.OneByOneAsync(sought, one => new TopicReader(aws, one).ReadAsync(cancellationToken));

    public Plan Plan(Intent<NotificationTopic> intent, ObservedTopic? observed) =>
        NotificationTopicPlanner.Plan(DesiredTopic.Of(intent), intent.Tags, observed);

    public Plan PlanDeletion(NotificationTopic resource, ObservedTopic observed) =>
        NotificationTopicPlanner.Delete(observed);

    public Plan PlanRelease(NotificationTopic resource, ObservedTopic observed) => SnsTags.Release(observed);

    public async Task<object?> ApplyAsync(AwsConnection aws, Step step, CancellationToken cancellationToken)
    {
        await (
            step.Request switch
            {
                CreateTopicRequest request => aws.Sns.CreateTopicAsync(request, cancellationToken),
                SetTopicAttributesRequest request => aws.Sns.SetTopicAttributesAsync(request, cancellationToken),
                DeleteTopicRequest request => aws.Sns.DeleteTopicAsync(request, cancellationToken),
                SubscribeRequest request => SubscribeAsync(aws, request, cancellationToken),
                UnsubscribeRequest request => aws.Sns.UnsubscribeAsync(request, cancellationToken),
                SetSubscriptionAttributesRequest request => aws.Sns.SetSubscriptionAttributesAsync(
                    request,
                    cancellationToken
                ),
                TagResourceRequest request => aws.Sns.TagResourceAsync(request, cancellationToken),
                UntagResourceRequest request => aws.Sns.UntagResourceAsync(request, cancellationToken),
                _ => throw new ArgumentOutOfRangeException(nameof(step), step.Operation, "it is no step of a topic"),
            }
        );
        return null;
    }

    public NotificationTopicStatus Report(
        NotificationTopicStatus status,
        ObservedTopic? observed,
        IReadOnlyList<object> answers
    ) => status with { Topic = observed is null ? null : TopicReport.Of(observed) };

    public Assessment Assess(NotificationTopic resource, NotificationTopicStatus status) =>
        TopicValues.IsAwsManagedKey(resource.Spec.KmsMasterKeyId) && resource.Spec.Publishers is not []
            ? new()
            {
                Warning = Statement.True(
                    Reasons.AwsManagedKey,
                    "CloudWatch, CloudTrail and EventBridge cannot publish to a topic that is encrypted with alias/aws/sns, whose policy nobody can change: their messages are lost. Set `spec.kmsMasterKeyId` to a key of your own whose policy allows kms:Decrypt and kms:GenerateDataKey* to cloudwatch.amazonaws.com and the others"
                ),
            }
            : Assessment.Good;

    // Should AWS repeat the endpoint in its refusal, it would be in status, events and logs; and it may be a secret.
    private static async Task SubscribeAsync(
        AwsConnection aws,
        SubscribeRequest request,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await aws.Sns.SubscribeAsync(request, cancellationToken);
        }
        catch (AwsFailure refused) when (refused.Message.Contains(request.Endpoint, StringComparison.Ordinal))
        {
            var problem = AwsProblems.From(refused);
            throw new ProblemException(
                problem with
                {
                    Message = problem.Message.Replace(request.Endpoint, "(the endpoint)", StringComparison.Ordinal),
                }
            );
        }
    }
}
