namespace SageMakerMonitorOperator.AwsSimulator.Access;

/// <summary>One question to a policy.</summary>
/// <param name="Action">As policies name it: <c>cloudwatch:PutMetricAlarm</c>.</param>
/// <param name="Resource">An ARN, or <c>*</c> where the action knows no resources: only <c>*</c> in a policy allows that.</param>
public sealed record RequiredPermission(string Action, string Resource = "*")
{
    /// <summary>What the resource carries now, for <c>aws:ResourceTag</c>.</summary>
    public IReadOnlyDictionary<string, string> ResourceTags { get; init; } = new Dictionary<string, string>();

    /// <summary>Which service gets a role, for <c>iam:PassedToService</c>.</summary>
    public string? PassedTo { get; init; }
}
