using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace SageMakerMonitorOperator.AwsSimulator.Protocol;

/// <summary>Where a REST request has its parameters: path, query and body, which become one object.</summary>
internal static class RestParameters
{
    public static JsonObject Of(
        RestRoute route,
        IReadOnlyDictionary<string, string> labels,
        string query,
        JsonObject body
    )
    {
        var parameters = body.DeepClone().AsObject();
        foreach (var (name, values) in QueryHelpers.ParseQuery(query))
        {
            parameters[name] = route.Lists.Contains(name)
                ? new JsonArray([.. values.Select(value => (JsonNode?)value)])
                : values.ToString();
        }

        foreach (var (name, value) in labels)
        {
            parameters[name] = value;
        }

        return parameters;
    }
}
