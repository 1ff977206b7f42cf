using System.Text.Json;
using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.AwsSimulator.Access.Policies;

/// <summary>Reads the JSON of a policy. A field that nobody knows is an error, as on AWS.</summary>
internal static class PolicyReader
{
    private static readonly string[] Fields =
    [
        "Sid",
        "Effect",
        "Action",
        "NotAction",
        "Resource",
        "NotResource",
        "Principal",
        "Condition",
    ];

    public static IReadOnlyList<PolicyStatement> Read(string json)
    {
        var document = Parse(json);
        if (document["Version"]?.ToString() is not ("2012-10-17" or "2008-10-17" or null))
        {
            throw PolicyStatement.Malformed("The policy must contain a valid version string");
        }

        var statements = document["Statement"] is JsonArray many ? [.. many] : new[] { document["Statement"] };
        return [.. statements.Select(node => ReadStatement(node as JsonObject ?? throw SyntaxError()))];
    }

    private static JsonObject Parse(string json)
    {
        try
        {
            return JsonNode.Parse(json) as JsonObject ?? throw SyntaxError();
        }
        catch (JsonException)
        {
            throw SyntaxError();
        }
    }

    private static PolicyStatement ReadStatement(JsonObject statement)
    {
        if (statement.FirstOrDefault(field => !Fields.Contains(field.Key)).Key is { } unknown)
        {
            throw PolicyStatement.Malformed($"The simulator does not know the policy element {unknown}.");
        }

        var actions =
            Patterns(statement, "Action", ignoreCase: true)
            ?? throw PolicyStatement.Malformed("Policy statement must contain actions.");
        return new(Denies(statement), actions)
        {
            Resources = Patterns(statement, "Resource", ignoreCase: false),
            Principals = Principals(statement["Principal"]),
            Conditions = [.. Conditions(statement["Condition"])],
        };
    }

    private static bool Denies(JsonObject statement) =>
        statement["Effect"]?.ToString() switch
        {
            "Allow" => false,
            "Deny" => true,
            _ => throw SyntaxError(),
        };

    private static PatternSet? Patterns(JsonObject statement, string field, bool ignoreCase)
    {
        var (positive, negative) = (statement[field], statement[$"Not{field}"]);
        return (positive, negative) switch
        {
            (null, null) => null,
            (not null, not null) => throw SyntaxError(),
            _ => new(Texts(positive ?? negative), Negated: negative is not null, ignoreCase),
        };
    }

    private static List<string>? Principals(JsonNode? node) =>
        node switch
        {
            null => null,
            JsonObject kinds => [.. kinds.SelectMany(kind => Texts(kind.Value).Select(name => $"{kind.Key}:{name}"))],
            _ => [.. Texts(node).Select(name => $"AWS:{name}")],
        };

    private static IEnumerable<PolicyCondition> Conditions(JsonNode? node) =>
        (node as JsonObject ?? []).SelectMany(
            operation => operation.Value as JsonObject ?? [],
            (operation, test) => PolicyCondition.Parse(operation.Key, test.Key, Texts(test.Value))
        );

    private static List<string> Texts(JsonNode? node)
    {
        List<string> texts = node is JsonArray items ? [.. items.Select(item => $"{item}")] : [$"{node}"];
        return texts.Find(text => text.Contains("${", StringComparison.Ordinal)) is { } variable
            ? throw PolicyStatement.Malformed($"The simulator does not know policy variables: {variable}.")
            : texts;
    }

    private static Exception SyntaxError() => PolicyStatement.Malformed("Syntax errors in policy.");
}
