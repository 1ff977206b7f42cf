namespace SageMakerMonitorOperator.Aws.EventBridge;

public sealed record InputTransformer
{
    /// <summary>JSONPaths by the names that the template has in angle brackets.</summary>
    public IReadOnlyDictionary<string, string>? InputPathsMap { get; init; }
    public required string InputTemplate { get; init; }
}
