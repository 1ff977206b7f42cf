using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.NotificationTopics;

namespace SageMakerMonitorOperator.Reconcilers.NotificationTopics;

/// <summary>A statement that the access policy shall have.</summary>
/// <param name="Field">The field in the spec that wants it.</param>
/// <param name="Sid">Names it in the policy.</param>
/// <param name="Json">As SNS would answer it.</param>
internal sealed record WantedStatement(string Field, string Sid, JsonObject Json)
{
    /// <summary>What status.owned calls statements.</summary>
    public const string PartType = "Statement";

    private static readonly TopicPublisher[] EveryPublisher = Enum.GetValues<TopicPublisher>();

    public static IReadOnlyList<WantedStatement> All(NotificationTopicSpec spec, AwsResourceIdentity identity) =>
        [
            .. EveryPublisher
                .Where(publisher => (spec.Publishers ?? EveryPublisher).Contains(publisher))
                .Select(publisher => Of(publisher, identity)),
            .. (spec.PolicyStatements ?? []).Select(statement => Of(statement, identity)),
        ];

    /// <summary>The field in the spec that a statement of the operator's belongs to.</summary>
    public static string FieldOf(string sid) =>
        EveryPublisher.Where(publisher => SidOf(publisher) == sid).Select(FieldOf).SingleOrDefault()
        ?? $"policyStatements[{sid}]";

    /// <summary>What SNS gives a topic of its own accord.</summary>
    public static JsonObject Default(AwsResourceIdentity identity) =>
        new()
        {
            [IamStatement.Sid] = "__default_statement_ID",
            ["Effect"] = "Allow",
            ["Principal"] = new JsonObject { ["AWS"] = "*" },
            ["Action"] = Texts([
                "SNS:GetTopicAttributes",
                "SNS:SetTopicAttributes",
                "SNS:AddPermission",
                "SNS:RemovePermission",
                "SNS:DeleteTopic",
                "SNS:Subscribe",
                "SNS:ListSubscriptionsByTopic",
                "SNS:Publish",
            ]),
            ["Resource"] = TopicArn.Of(identity),
            ["Condition"] = Equal("AWS:SourceOwner", identity.AccountId),
        };

    private static WantedStatement Of(TopicPublisher publisher, AwsResourceIdentity identity)
    {
        var statement = Statement(
            SidOf(publisher),
            "Allow",
            new JsonObject { ["Service"] = ServiceOf(publisher) },
            "SNS:Publish",
            identity
        );
        // SNS supports no condition in what lets EventBridge publish.
        if (publisher != TopicPublisher.EventBridge)
        {
            statement["Condition"] = Equal("aws:SourceAccount", identity.AccountId);
        }

        return new WantedStatement(FieldOf(publisher), SidOf(publisher), statement);
    }

    private static WantedStatement Of(PolicyStatement wanted, AwsResourceIdentity identity)
    {
        var principal = new JsonObject();
        if (wanted.Principal.Aws is { } identities)
        {
            principal["AWS"] = Texts([.. identities.Select(name => Arn(name, identity.Partition))]);
        }

        if (wanted.Principal.Service is { } services)
        {
            principal["Service"] = Texts(services);
        }

        var statement = Statement(wanted.Sid, wanted.Effect, principal, Texts(wanted.Action), identity);
        if (wanted.Condition is { } condition)
        {
            statement["Condition"] = JsonNode.Parse(condition.GetRawText());
        }

        return new WantedStatement($"policyStatements[{wanted.Sid}]", wanted.Sid, statement);
    }

    private static JsonObject Statement(
        string sid,
        string effect,
        JsonObject principal,
        JsonNode action,
        AwsResourceIdentity identity
    ) =>
        new()
        {
            [IamStatement.Sid] = sid,
            ["Effect"] = effect,
            ["Principal"] = principal,
            ["Action"] = action,
            ["Resource"] = TopicArn.Of(identity),
        };

    private static string FieldOf(TopicPublisher publisher) => $"publishers[{publisher}]";

    private static string SidOf(TopicPublisher publisher) => $"{PolicyStatement.ReservedPrefix}{publisher}";

    private static string ServiceOf(TopicPublisher publisher) =>
        publisher switch
        {
            TopicPublisher.CloudWatchAlarms => "cloudwatch.amazonaws.com",
            TopicPublisher.CloudTrail => "cloudtrail.amazonaws.com",
            _ => "events.amazonaws.com",
        };

    private static JsonObject Equal(string key, string value) =>
        new() { ["StringEquals"] = new JsonObject { [key] = value } };

    // SNS answers a list of one as its only item, and an account as the ARN of its root.
    private static JsonNode Texts(IReadOnlyList<string> texts) =>
        texts is [var only] ? only : new JsonArray([.. texts.Select(text => (JsonNode)text)]);

    private static string Arn(string name, string partition) =>
        name.Length == 12 && name.All(char.IsAsciiDigit) ? $"arn:{partition}:iam::{name}:root" : name;
}
