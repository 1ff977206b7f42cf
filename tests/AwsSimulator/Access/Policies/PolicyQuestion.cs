namespace SageMakerMonitorOperator.AwsSimulator.Access.Policies;

/// <summary>What a policy document is asked: may this be done?</summary>
/// <param name="Context">Values by condition key, whose case does not matter; a key without values is not there.</param>
internal sealed record PolicyQuestion(string Action, string Resource, ILookup<string, string> Context)
{
    /// <summary>
    /// The names that a trust policy may have for who asks, as <c>AWS:arn</c> or <c>Federated:arn</c>.
    /// </summary>
    public IReadOnlyList<string> Principals { get; init; } = [];
}
