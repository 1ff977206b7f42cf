using SageMakerMonitorOperator.Reconcilers.Engine;

namespace SageMakerMonitorOperator.Reconcilers.Dashboards;

/// <summary>A dashboard as CloudWatch has it.</summary>
public sealed record ObservedDashboard(string Name, string Body, string Arn, IReadOnlyDictionary<string, string> Tags)
    : IObservedResource;
