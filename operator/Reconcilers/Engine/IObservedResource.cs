namespace SageMakerMonitorOperator.Reconcilers.Engine;

/// <summary>A resource as it was read from AWS.</summary>
public interface IObservedResource
{
    string Arn { get; }

    /// <summary>All its tags, foreign ones and AWS's own included.</summary>
    IReadOnlyDictionary<string, string> Tags { get; }
}
