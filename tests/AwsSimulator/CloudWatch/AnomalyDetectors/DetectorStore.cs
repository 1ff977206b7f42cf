using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Journal;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch.AnomalyDetectors;

/// <summary>The anomaly detectors of one account and region, by what they watch. Also the hand behind the operator's back, which
/// leaves neither a call nor a change in the journal.</summary>
public sealed class DetectorStore
{
    internal DetectorStore(string accountId, string region, TimeProvider clock, ResourceJournal journal) =>
        Shelf = new(accountId, region, $"arn:aws:cloudwatch:{region}:{accountId}:anomaly-detector:", clock, journal);

    internal ResourceShelf<Detector> Shelf { get; }

    /// <summary>The detector as DescribeAnomalyDetectors would show it, or null.</summary>
    public JsonObject? Find(string name) => Shelf.Use(all => all.Find(name)?.Describe());

    /// <summary>Sets members of an existing detector, as someone at the console would; a null removes one.</summary>
    /// <returns>False when there is no such detector.</returns>
    public bool Change(string name, JsonObject members) =>
        Shelf.Rewrite(
            name,
            detector =>
                detector with
                {
                    Configuration = DetectorOperations.ConfigurationOf(Members.Merge(detector.Configuration, members)),
                }
        );

    /// <summary>Lets an existing model enter a state, as CloudWatch does when it has learnt.</summary>
    /// <returns>False when there is no such detector.</returns>
    public bool Enter(string name, string state) => Shelf.Rewrite(name, detector => detector with { State = state });

    public bool Remove(string name) => Shelf.Rewrite(name, _ => null);
}
