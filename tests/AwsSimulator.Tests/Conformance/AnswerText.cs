using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.Conformance;

/// <summary>
/// An answer as lines <c>path = value</c>, without what no two runs share: request ids, times, account ids, and the wording
/// of errors. Named alike things come in the order of their names, as AWS promises none.
/// </summary>
internal static partial class AnswerText
{
    /// <summary>Stands for the account in requests and in answers.</summary>
    public const string Account = "ACCOUNT";

    /// <summary>Stands for the id of a GuardDuty detector in requests.</summary>
    public const string Detector = "DETECTOR";

    /// <summary>Stands in requests for the id of the KMS key that was answered last.</summary>
    public const string Key = "KEY-ID";

    private static readonly string[] Dropped =
    [
        "RequestId",
        "ResponseMetadata",
        "Message",
        "message",
        "StateUpdatedTimestamp",
        "StateTransitionedTimestamp",
        "AlarmConfigurationUpdatedTimestamp",
        "creationTime",
        "createdAt",
        "updatedAt",
        "CreationDate",
        "StartLoggingTime",
        "StopLoggingTime",
    ];

    /// <summary>Drawn anew each time: that they are there is compared.</summary>
    private static readonly string[] Random =
    [
        "AccessKeyId",
        "SecretAccessKey",
        "SessionToken",
        "Expiration",
        "AssumedRoleId",
    ];

    public static IReadOnlyList<string> Of(HttpStatusCode status, string body)
    {
        var lines = new List<string> { $"status = {(int)status}" };
        if (body.TrimStart().StartsWith('{'))
        {
            Add(lines, "", JsonNode.Parse(body));
        }
        else if (body.Length > 0) // awsJson's answer without members
        {
            Add(lines, body);
        }

        return [.. lines.Select(line => Drawn().Replace(AccountId().Replace(line, Account), "…"))];
    }

    // Of an error only the code counts; Moto also wraps it differently.
    private static void Add(List<string> lines, string xml)
    {
        try
        {
            var root = XDocument.Parse(xml).Root!;
            if (root.Descendants().FirstOrDefault(child => child.Name.LocalName == "Code") is { } code)
            {
                lines.Add($"code = {code.Value.Trim()}");
                return;
            }

            Add(lines, "", root.Elements().FirstOrDefault(child => !Dropped.Contains(child.Name.LocalName)) ?? root);
        }
        catch (System.Xml.XmlException)
        {
            lines.Add("the body is not XML");
        }
    }

    private static void Add(List<string> lines, string path, XElement element)
    {
        var children = element.Elements().Where(child => !Dropped.Contains(child.Name.LocalName)).ToList();
        if (path.Length > 0 && children.Count == 0)
        {
            lines.Add($"{path} = {(Random.Contains(element.Name.LocalName) ? "…" : element.Value.Trim())}");
        }

        foreach (var child in children)
        {
            Add(lines, $"{path}/{Step(child)}", child);
        }
    }

    private static string Step(XElement element)
    {
        var key = element
            .Elements()
            .FirstOrDefault(child =>
                child.Name.LocalName is "AlarmName" or "Endpoint" or "Key" or "key" or "Id" or "Name"
            );
        return element.Name.LocalName is not ("member" or "entry") ? element.Name.LocalName
            : key is not null ? $"[{key.Value.Trim()}]"
            : $"[{element.ElementsBeforeSelf().Count()}]";
    }

    private static void Add(List<string> lines, string path, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject fields:
                foreach (var (name, value) in fields.Where(field => !Dropped.Contains(field.Key)))
                {
                    Add(lines, $"{path}/{name}", value);
                }

                break;
            case JsonArray items:
                lines.Add($"{path} has {items.Count}");
                for (var index = 0; index < items.Count; index++)
                {
                    Add(lines, $"{path}/[{index}]", items[index]);
                }

                break;
            default:
                lines.Add($"{path} = {node}");
                break;
        }
    }

    [GeneratedRegex(
        "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\b[0-9a-f]{32}\\b",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Drawn();

    [GeneratedRegex(@"\b(?:123456789012|0{12})\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AccountId();
}
