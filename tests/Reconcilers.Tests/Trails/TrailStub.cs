using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Credentials;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Trails;

/// <summary>An endpoint that answers CloudTrail's operations, by their names, and S3 by any other.</summary>
internal static class TrailStub
{
    public const string S3 = "S3";

    public static async Task<T> WithAwsAsync<T>(
        Func<string, JsonObject, StubAnswer> answer,
        Func<AwsConnection, Task<T>> act
    )
    {
        await using var stub = await AwsStub.StartAsync((request, _) => answer(OperationOf(request), BodyOf(request)));
        using var factory = new AwsConnectionFactory(
            new()
            {
                EndpointUrl = stub.Url,
                MaxAttempts = 1,
                Environment = new Dictionary<string, string>(StringComparer.Ordinal),
            }
        );
        return await act(factory.Connect(new AwsCredentials.Static("key", "secret"), "eu-west-1"));
    }

    public static StubAnswer Refused(string code, string message = "because") =>
        StubAnswer.Json(new JsonObject { ["__type"] = code, ["message"] = message }.ToJsonString(), 400);

    private static string OperationOf(StubRequest request) =>
        request.Headers.TryGetValue("X-Amz-Target", out var target) ? target[(target.LastIndexOf('.') + 1)..] : S3;

    private static JsonObject BodyOf(StubRequest request) =>
        request.Body.StartsWith('{') ? JsonNode.Parse(request.Body)!.AsObject() : [];
}
