namespace SageMakerMonitorOperator.Aws.KeyManagement;

/// <summary>A key of AWS KMS.</summary>
/// <param name="Arn">Of the key itself, never of an alias.</param>
/// <param name="State">Such as <c>Enabled</c>, <c>Disabled</c> or <c>PendingDeletion</c>.</param>
/// <param name="Spec">Such as <c>SYMMETRIC_DEFAULT</c>.</param>
public sealed record KmsKey(string Arn, string? State, string? Spec)
{
    private const string Enabled = "Enabled";
    private const string Symmetric = "SYMMETRIC_DEFAULT";

    /// <summary>Stand-ins may say nothing of it.</summary>
    public bool IsEnabled => State is null or Enabled;

    public bool IsSymmetric => Spec is null or Symmetric;
}
