using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Access.Policies;
using SageMakerMonitorOperator.AwsSimulator.Consistency;
using SageMakerMonitorOperator.AwsSimulator.Journal;

namespace SageMakerMonitorOperator.AwsSimulator.Sns;

/// <summary>The topics of one account and region. Also the hand behind the operator's back: tests and people change
/// topics here without leaving a call in the log or a change in the journal, and no lag hides what they did.</summary>
public sealed class TopicStore
{
    private readonly Lock gate = new();
    private readonly Timeline<Topic> topics;
    private readonly string region;
    private readonly ResourceJournal journal;

    internal TopicStore(string accountId, string region, TimeProvider clock, ResourceJournal journal)
    {
        AccountId = accountId;
        this.region = region;
        this.journal = journal;
        topics = new(clock);
    }

    internal string AccountId { get; }

    private string ArnPrefix => $"arn:aws:sns:{region}:{AccountId}:";

    /// <summary>The attributes that are set, by name, and a list of subscriptions; or null.</summary>
    public JsonObject? Find(string name) => Use(all => all.Find(name)?.Configuration());

    public IReadOnlyDictionary<string, string>? FindTags(string name) => Use(all => all.Find(name)?.Tags);

    /// <summary>How often an endpoint was asked to confirm.</summary>
    public int AskedToConfirm(string name, string endpoint) =>
        Use(all =>
            all.Find(name)?.Subscriptions.Values.Where(found => found.Endpoint == endpoint).Sum(found => found.Asked)
            ?? 0
        );

    /// <summary>Sets attributes, and replaces the subscriptions where a list of them is given; a null removes one.</summary>
    /// <returns>False when there is no such topic.</returns>
    public bool Change(string name, JsonObject members) => Rewrite(name, topic => TopicChange.Apply(topic, members));

    /// <summary>Sets tags of an existing topic; a null removes one.</summary>
    /// <returns>False when there is no such topic.</returns>
    public bool ChangeTags(string name, IReadOnlyDictionary<string, string?> tags) =>
        Rewrite(
            name,
            topic =>
                topic with
                {
                    Tags = tags.Aggregate(
                        topic.Tags,
                        (all, tag) => tag.Value is null ? all.Remove(tag.Key) : all.SetItem(tag.Key, tag.Value)
                    ),
                }
        );

    /// <summary>The receiver follows the link in the message that it got.</summary>
    /// <returns>False when there is no such topic.</returns>
    public bool Confirm(string name, string endpoint) =>
        Rewrite(
            name,
            topic =>
                topic
                    .Subscriptions.Values.Where(subscription => subscription.Endpoint == endpoint)
                    .Aggregate(topic, (all, subscription) => all.With(subscription with { IsPending = false }))
        );

    public bool Remove(string name) => Rewrite(name, _ => null);

    /// <summary>Runs with the store to itself.</summary>
    internal TResult Use<TResult>(Func<Timeline<Topic>, TResult> action)
    {
        lock (gate)
        {
            return action(topics);
        }
    }

    internal string Arn(string name) => ArnPrefix + name;

    /// <summary>The name in a topic's ARN, or null for ARNs of something or somewhere else.</summary>
    internal string? NameIn(string arn) =>
        arn.StartsWith(ArnPrefix, StringComparison.Ordinal) && !arn.AsSpan(ArnPrefix.Length).Contains(':')
            ? arn[ArnPrefix.Length..]
            : null;

    /// <summary>Whether the topic is there and its policy lets a service publish, on behalf of this account.</summary>
    internal bool LetsPublish(string name, string service) =>
        Use(all => all.Find(name)) is { } topic
        && topic.Set.TryGetValue("Policy", out var policy)
        && PolicyDocument
            .ParseOfResource(policy)
            .Decide(
                new(
                    "sns:Publish",
                    topic.Arn,
                    new[] { AccountId }.ToLookup(_ => "aws:SourceAccount", StringComparer.OrdinalIgnoreCase)
                )
                {
                    Principals = [$"Service:{service}"],
                }
            ) == PolicyDecision.Allowed;

    /// <summary>Only inside <see cref="Use"/>, as every write.</summary>
    /// <param name="name">The topic's.</param>
    /// <param name="topic">Null deletes it.</param>
    /// <param name="arn">What changed: the topic, or one of its subscriptions.</param>
    /// <param name="kind">What happened to it.</param>
    internal void Write(string name, Topic? topic, string arn, ResourceChangeKind kind)
    {
        topics.Set(name, topic);
        journal.Add(AccountId, region, arn, kind);
    }

    private bool Rewrite(string name, Func<Topic, Topic?> change) =>
        Use(all =>
        {
            if (all.Find(name) is not { } topic)
            {
                return false;
            }

            all.Rewrite(name, change(topic));
            return true;
        });
}
