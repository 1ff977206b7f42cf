namespace SageMakerMonitorOperator.Aws.EventBridge;

public sealed record Tag(string Key, string Value)
{
    /// <summary>Empty, never null: stand-ins leave an empty value out.</summary>
    public string Value { get; init; } = Value ?? "";
}
