using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.AwsSimulator.Protocol;

/// <summary>The bodies of awsJson and restJson.</summary>
internal static class JsonAnswer
{
    public static string Failure(AwsException error) =>
        new JsonObject { ["__type"] = error.BodyType ?? error.Code, ["message"] = error.Message }.ToJsonString();
}
