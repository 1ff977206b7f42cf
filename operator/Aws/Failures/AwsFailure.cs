using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace SageMakerMonitorOperator.Aws.Failures;

/// <summary>The one way an AWS call fails. Holds no secret and no signature, so its text may be shown anywhere.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "Read as a noun: what a call ends with.")]
public sealed class AwsFailure(AwsOperation operation, FailureCause cause, Exception? innerException = null)
    : Exception(FailureText.Of(operation, cause), innerException)
{
    public AwsFailureKind Kind => cause.Kind;
    public string Service => operation.Service;
    public string Operation => operation.Name;
    public string Region => operation.Region;

    /// <summary>AWS's own error code, or one of <see cref="FailureCodes"/> where AWS gave none.</summary>
    public string Code => cause.Code;
    public string? RequestId => cause.RequestId;
    public HttpStatusCode? HttpStatus => cause.HttpStatus;
}
