namespace SageMakerMonitorOperator.Benchmarks.Aws;

/// <summary>A stand-in for AWS that writes down what it is asked.</summary>
internal interface IAwsEndpoint : IAsyncDisposable
{
    Uri Url { get; }

    /// <summary>The account that every access key belongs to.</summary>
    string AccountId { get; }

    /// <summary>All calls so far, in order.</summary>
    Task<IReadOnlyList<EndpointCall>> CallsAsync();
}

/// <summary>One call, and when the endpoint saw it.</summary>
internal sealed record EndpointCall(string Operation, DateTimeOffset At);
