namespace SageMakerMonitorOperator.Aws.EventBridge;

/// <summary>For Amazon Redshift clusters and workgroups.</summary>
public sealed record RedshiftDataParameters
{
    public string? SecretManagerArn { get; init; }
    public required string Database { get; init; }
    public string? DbUser { get; init; }
    public string? Sql { get; init; }
    public IReadOnlyList<string>? Sqls { get; init; }
    public string? StatementName { get; init; }

    /// <summary>Redshift sends an event back when the statement has run.</summary>
    public bool? WithEvent { get; init; }
}
