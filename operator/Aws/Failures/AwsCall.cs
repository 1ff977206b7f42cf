using Amazon.Runtime;

namespace SageMakerMonitorOperator.Aws.Failures;

/// <summary>The seam around every call: whatever goes wrong inside leaves as an <see cref="AwsFailure"/>.</summary>
internal static class AwsCall
{
    public static async Task<T> RunAsync<T>(
        AwsOperation operation,
        Func<CancellationToken, Task<T>> call,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await call(cancellationToken);
        }
        catch (Exception e) when (e is not AmazonServiceException && cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException($"{operation} was cancelled", e, cancellationToken);
        }
        catch (Exception e) when (FailureReader.Read(e) is { } cause)
        {
            // What AWS answered is in the cause, cleaned; the exception's own text may quote a signature.
            throw new AwsFailure(
                operation,
                DisguisedFailures.Unmask(operation, cause),
                e is AmazonServiceException or AmazonClientException ? null : e
            );
        }
    }
}
