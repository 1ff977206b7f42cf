using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Engine;

/// <summary>An API server that has one object and takes whatever is patched into it.</summary>
internal sealed class FakeObjects : HttpMessageHandler
{
    private readonly JsonObject _object = new()
    {
        ["metadata"] = new JsonObject { ["namespace"] = "ml", ["name"] = "churn" },
    };
    private int _version;

    /// <summary>The status as it was written last.</summary>
    public JsonNode? Status => _object["status"];

    /// <summary>Counts the writes.</summary>
    public int Version => _version;

    public JsonNode? Condition(string type) =>
        Status?["conditions"]!.AsArray().SingleOrDefault(condition => (string?)condition!["type"] == type);

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var patch = JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!;
        var isStatus = request.RequestUri!.AbsolutePath.EndsWith("/status", StringComparison.Ordinal);
        if (isStatus)
        {
            _object["status"] = patch.AsArray().Last()!["value"]!.DeepClone();
        }
        else
        {
            foreach (var (name, value) in patch["metadata"]!.AsObject())
            {
                _object["metadata"]![name] = value?.DeepClone();
            }
        }

        _object["metadata"]!["resourceVersion"] = $"{++_version}";
        _object["spec"] ??= new JsonObject();

        return new(HttpStatusCode.OK)
        {
            Content = new StringContent(_object.ToJsonString(), Encoding.UTF8, "application/json"),
        };
    }
}
