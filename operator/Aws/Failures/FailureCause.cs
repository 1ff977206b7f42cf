using System.Net;

namespace SageMakerMonitorOperator.Aws.Failures;

/// <summary>A failure read and classified.</summary>
/// <param name="Detail">What happened, in AWS's words where they are fit to show.</param>
public sealed record FailureCause(AwsFailureKind Kind, string Code, string Detail)
{
    public string? RequestId { get; init; }
    public HttpStatusCode? HttpStatus { get; init; }
}
