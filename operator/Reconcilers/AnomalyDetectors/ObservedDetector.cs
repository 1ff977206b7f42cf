using System.Collections.Frozen;
using SageMakerMonitorOperator.Reconcilers.Engine;
using AwsDetector = SageMakerMonitorOperator.Aws.CloudWatch.AnomalyDetector;

namespace SageMakerMonitorOperator.Reconcilers.AnomalyDetectors;

/// <summary>A detector as CloudWatch has it.</summary>
/// <param name="Detector">What AWS answered.</param>
/// <param name="Arn">
/// AWS has none. This one is made of what the detector watches, in the form of AWS's others: the same for a detector that was
/// deleted and made again, whose id on AWS is another.
/// </param>
public sealed record ObservedDetector(AwsDetector Detector, string Arn) : IObservedResource
{
    public IReadOnlyDictionary<string, string> Tags => FrozenDictionary<string, string>.Empty;
}
