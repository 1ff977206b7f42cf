using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Access.Policies;

namespace SageMakerMonitorOperator.AwsSimulator.S3;

/// <summary>A bucket: whose it is, and its policy, if it has one.</summary>
internal sealed record Bucket(string Name, string AccountId, JsonObject? Policy)
{
    private const string CloudTrail = "cloudtrail.amazonaws.com";

    /// <summary>Whether the policy lets CloudTrail do it for a trail.</summary>
    /// <param name="path">Below the bucket, such as <c>/AWSLogs/…</c>.</param>
    public bool Lets(string action, string path, string trailArn)
    {
        if (Policy is null)
        {
            return false;
        }

        (string Key, string Value)[] context =
        [
            ("aws:SourceArn", trailArn),
            ("aws:SourceAccount", Access.Arns.AccountOf(trailArn)),
            ("s3:x-amz-acl", "bucket-owner-full-control"),
        ];
        var question = new PolicyQuestion(
            action,
            $"arn:aws:s3:::{Name}{path}",
            context.ToLookup(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase)
        )
        {
            Principals = [$"Service:{CloudTrail}", "AWS:*"],
        };
        return PolicyDocument.ParseOfResource(Policy.ToJsonString()).Decide(question) == PolicyDecision.Allowed;
    }
}
