using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.AwsSimulator.Protocol;

/// <summary>awsJson's bodies.</summary>
internal static class JsonAnswer
{
    public static string Failure(AwsException error) =>
        new JsonObject { ["__type"] = error.Code, ["message"] = error.Message }.ToJsonString();
}
