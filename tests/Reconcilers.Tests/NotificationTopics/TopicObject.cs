using System.Text;
using System.Text.Json;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.NotificationTopics;
using SageMakerMonitorOperator.Kubernetes.BuiltIn;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.NotificationTopics;
using SageMakerMonitorOperator.Reconcilers.Ownership;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Secrets;

namespace SageMakerMonitorOperator.Reconcilers.Tests.NotificationTopics;

/// <summary>A NotificationTopic with its status and what SNS has of it: passes as the engine makes them, without any I/O.</summary>
internal sealed class TopicObject(SnsModel aws)
{
    private static readonly NotificationTopicKind Kind = new();

    private static readonly Owner Self = new("cluster-1", "NotificationTopic", "ml", "oncall");

    private static readonly AwsResourceIdentity Place = new()
    {
        AccountId = "111122223333",
        Partition = "aws",
        Region = "eu-west-1",
        Name = "ml_oncall",
    };

    private NotificationTopicStatus _status = new();

    /// <summary>By Secret and key.</summary>
    public Dictionary<(string Name, string Key), string> SecretTexts { get; } = [];

    public IReadOnlyList<OwnedPart> Owned => _status.Owned ?? [];

    public TopicState? State { get; private set; }

    /// <summary>Plans and writes.</summary>
    public Plan Reconcile(NotificationTopicSpec spec, Wording? form = null)
    {
        var plan = Begin(spec, form);
        plan.Steps.ToList().ForEach(aws.Apply);
        var after = Look(spec, form);
        _status = _status with
        {
            Owned = after.OwnedInSync(Kind.Parts(after.Intent(DateTimeOffset.UnixEpoch), after.Observed)),
        };
        State = Kind.Report(_status, after.Observed, []).Topic;
        return plan;
    }

    /// <summary>Plans, and dies after some of the steps.</summary>
    public void Interrupt(NotificationTopicSpec spec, int steps) =>
        Begin(spec, form: null).Steps.Take(steps).ToList().ForEach(aws.Apply);

    /// <summary>Plans without writing.</summary>
    public Plan Plan(NotificationTopicSpec spec, Wording? form = null)
    {
        var pass = Look(spec, form);
        return Kind.Plan(pass.Intent(DateTimeOffset.UnixEpoch), pass.Observed);
    }

    private Plan Begin(NotificationTopicSpec spec, Wording? form)
    {
        var pass = Look(spec, form);
        var intent = pass.Intent(DateTimeOffset.UnixEpoch);
        var plan = Kind.Plan(intent, pass.Observed);
        _status = _status with { Owned = pass.OwnedBeforeWrite(Kind.Parts(intent, pass.Observed)) };
        return plan;
    }

    private Pass<NotificationTopic, ObservedTopic> Look(NotificationTopicSpec spec, Wording? form)
    {
        var topic = new NotificationTopic
        {
            Metadata = new() { Namespace = "ml", Name = "oncall" },
            Spec = spec,
            Status = _status,
        };
        return new(topic, Self)
        {
            Asked = Place,
            Secrets = Secrets(),
            Observed = aws.Observe(topic, Secrets(), form ?? Wording.Plain),
        };
    }

    private SecretValues Secrets() =>
        new(
            "ml",
            SecretTexts
                .GroupBy(secret => secret.Key.Name)
                .ToDictionary(
                    group => group.Key,
                    group => (Secret?)Secret(group.ToDictionary(one => one.Key.Key, one => one.Value))
                )
        );

    private static Secret Secret(Dictionary<string, string> values) =>
        new()
        {
            Data = JsonSerializer.Deserialize<SecretData>(
                JsonSerializer.Serialize(
                    values.ToDictionary(
                        one => one.Key,
                        one => Convert.ToBase64String(Encoding.UTF8.GetBytes(one.Value))
                    )
                )
            )!,
        };
}
