using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using static SageMakerMonitorOperator.AwsSimulator.Sns.SnsErrors;

namespace SageMakerMonitorOperator.AwsSimulator.Sns.Rules;

/// <summary>A topic's access policy (SNS Developer Guide, "Example cases for Amazon SNS access control" and quotas).</summary>
internal static partial class AccessPolicy
{
    private const int Largest = 30 * 1024;
    private const int MostStatements = 100;

    // "Action out of service scope" answers everything else, wildcards too.
    private static readonly HashSet<string> Actions = new(StringComparer.OrdinalIgnoreCase)
    {
        "SNS:AddPermission",
        "SNS:DeleteTopic",
        "SNS:GetDataProtectionPolicy",
        "SNS:GetTopicAttributes",
        "SNS:ListSubscriptionsByTopic",
        "SNS:ListTagsForResource",
        "SNS:Publish",
        "SNS:PutDataProtectionPolicy",
        "SNS:Receive",
        "SNS:RemovePermission",
        "SNS:SetTopicAttributes",
        "SNS:Subscribe",
    };

    /// <summary>What a new topic has.</summary>
    public static string Default(string topicArn, string accountId) =>
        new JsonObject
        {
            ["Version"] = "2008-10-17",
            ["Id"] = "__default_policy_ID",
            ["Statement"] = new JsonArray(
                new JsonObject
                {
                    ["Sid"] = "__default_statement_ID",
                    ["Effect"] = "Allow",
                    ["Principal"] = new JsonObject { ["AWS"] = "*" },
                    ["Action"] = new JsonArray([
                        "SNS:GetTopicAttributes",
                        "SNS:SetTopicAttributes",
                        "SNS:AddPermission",
                        "SNS:RemovePermission",
                        "SNS:DeleteTopic",
                        "SNS:Subscribe",
                        "SNS:ListSubscriptionsByTopic",
                        "SNS:Publish",
                    ]),
                    ["Resource"] = topicArn,
                    ["Condition"] = new JsonObject
                    {
                        ["StringEquals"] = new JsonObject { ["AWS:SourceOwner"] = accountId },
                    },
                }
            ),
        }.ToJsonString();

    /// <returns>The policy as SNS answers it: accounts as ARNs of their root, lists of one as their only item.</returns>
    public static string Check(string topicArn, string text)
    {
        Expect(Encoding.UTF8.GetByteCount(text) <= Largest, "Policy Error: the policy is larger than 30 KB");
        var policy = JsonTexts.Read(text) ?? throw Invalid("Policy failed to parse.");
        Expect($"{policy["Version"]}" is "2008-10-17" or "2012-10-17", "Policy Error: Version");
        var statements = policy["Statement"] is JsonArray list ? list.OfType<JsonObject>().ToList() : [];
        Expect(statements.Count > 0, "Policy Error: no statement");
        Expect(statements.Count <= MostStatements, "Policy Error: more than 100 statements");
        var sids = statements.Select(statement => $"{statement["Sid"]}").Where(sid => sid.Length > 0).ToList();
        Expect(
            sids.Distinct(StringComparer.Ordinal).Count() == sids.Count,
            "Policy Error: statements must have unique Sids"
        );
        statements.ForEach(statement => Check(topicArn, statement));
        return policy.ToJsonString();
    }

    private static void Check(string topicArn, JsonObject statement)
    {
        Expect($"{statement["Effect"]}" is "Allow" or "Deny", "Policy statement effect must be Allow or Deny!");
        Expect(
            Texts(statement["Action"]) is { Count: > 0 } actions && actions.All(Actions.Contains),
            "Policy statement action out of service scope!"
        );
        Expect(
            Texts(statement["Resource"]) is [var resource] && resource == topicArn,
            "Policy statement resource must be the topic!"
        );
        CheckPrincipal(statement);
        statement["Action"] = Shortened(statement["Action"]!);
        statement["Resource"] = Shortened(statement["Resource"]!);
    }

    private static void CheckPrincipal(JsonObject statement)
    {
        if (statement["Principal"] is not JsonObject principal)
        {
            Expect($"{statement["Principal"]}" == "*", "Policy statement must contain a principal!");
            return;
        }

        foreach (var (kind, names) in principal.ToList())
        {
            var texts = Texts(names);
            Expect(texts.Count > 0 && texts.All(name => IsPrincipal(kind, name)), "Policy Error: PrincipalNotFound");
            principal[kind] = Shortened(
                new JsonArray([
                    .. texts.Select(name => (JsonNode)(AccountId().IsMatch(name) ? $"arn:aws:iam::{name}:root" : name)),
                ])
            );
        }
    }

    private static bool IsPrincipal(string kind, string name) =>
        kind switch
        {
            "AWS" => name == "*" || AccountId().IsMatch(name) || Identity().IsMatch(name),
            "Service" => Service().IsMatch(name),
            _ => false,
        };

    private static List<string> Texts(JsonNode? node) =>
        node switch
        {
            null => [],
            JsonArray list => [.. list.Select(item => $"{item}")],
            _ => [node.ToString()],
        };

    private static JsonNode Shortened(JsonNode node) =>
        node is JsonArray { Count: 1 } list ? list[0]!.DeepClone() : node.DeepClone();

    [GeneratedRegex(@"^[0-9]{12}\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AccountId();

    [GeneratedRegex(
        @"^arn:aws:(iam|sts)::[0-9]{12}:.+\z",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Identity();

    [GeneratedRegex(@"^[a-z0-9.-]+\.amazonaws\.com\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Service();
}
