using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.Sts;

/// <summary>STS, API version 2011-06-15: who am I.</summary>
internal sealed class StsService : IAwsService
{
    public string SigningName => "sts";

    public string XmlNamespace => "https://sts.amazonaws.com/doc/2011-06-15/";

    public JsonObject Answer(AwsRequest request) =>
        request.Operation == "GetCallerIdentity"
            ? new JsonObject
            {
                ["Arn"] = $"arn:aws:iam::{request.AccountId}:user/simulator",
                ["UserId"] = "AIDASIMULATOR",
                ["Account"] = request.AccountId,
            }
            : throw new AwsException("InvalidAction", $"The simulator has no operation {request.Operation}.");
}
