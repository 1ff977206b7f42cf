namespace SageMakerMonitorOperator.Aws.Core;

/// <summary>Base of the requests of REST services. What the route takes is left out of the body by <c>JsonIgnore</c>.</summary>
public abstract class RestRequest : AwsRequest
{
    internal abstract RestRoute Route { get; }
}
