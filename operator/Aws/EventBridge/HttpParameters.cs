namespace SageMakerMonitorOperator.Aws.EventBridge;

/// <summary>For API Gateway and API destinations.</summary>
public sealed record HttpParameters
{
    /// <summary>In place of the stars in the path, in their order.</summary>
    public IReadOnlyList<string>? PathParameterValues { get; init; }
    public IReadOnlyDictionary<string, string>? HeaderParameters { get; init; }
    public IReadOnlyDictionary<string, string>? QueryStringParameters { get; init; }
}
