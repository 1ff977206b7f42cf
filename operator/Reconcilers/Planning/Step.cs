using Amazon.Runtime;

namespace SageMakerMonitorOperator.Reconcilers.Planning;

/// <summary>One write to AWS, as data: what would be called, with what, and why.</summary>
/// <param name="Request">The request as it goes out; its type names the operation.</param>
/// <param name="Reason">Why, for people.</param>
public sealed record Step(AmazonWebServiceRequest Request, string Reason)
{
    private const string Suffix = "Request";

    /// <summary>The AWS operation, such as PutMetricAlarm.</summary>
    public string Operation => Request.GetType().Name[..^Suffix.Length];
}
