using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.Testbed.ApiServer;

/// <summary>One answered request, as the API server's own audit log has it. Resource is the plural name ("leases",
/// "events" can be told apart by it); Body is the request's, null for reads and for what can hold credentials.</summary>
public sealed record AuditEntry(
    string User,
    string UserAgent,
    string Verb,
    string Group,
    string Resource,
    string Subresource,
    string Namespace,
    string Name,
    int Status,
    string At,
    JsonNode? Body
)
{
    public bool IsWrite => Verb is "create" or "update" or "patch" or "delete" or "deletecollection";

    public override string ToString()
    {
        var resource = Subresource.Length == 0 ? Resource : $"{Resource}/{Subresource}";
        return $"{User} {Verb} {resource} {Namespace}/{Name} -> {Status} {Body?.ToJsonString()}";
    }

    internal static AuditEntry Parse(string line)
    {
        var entry = JsonNode.Parse(line)!;
        var target = entry["objectRef"];
        return new(
            User: Text(entry["user"], "username"),
            UserAgent: Text(entry, "userAgent"),
            Verb: Text(entry, "verb"),
            Group: Text(target, "apiGroup"),
            Resource: Text(target, "resource"),
            Subresource: Text(target, "subresource"),
            Namespace: Text(target, "namespace"),
            Name: Text(target, "name"),
            Status: (int?)entry["responseStatus"]?["code"] ?? 0,
            At: Text(entry, "requestReceivedTimestamp"),
            Body: entry["requestObject"]
        );
    }

    private static string Text(JsonNode? node, string name) => node?[name]?.ToString() ?? "";
}
