using Microsoft.Extensions.Logging;
using SageMakerMonitorOperator.Api.Accounts;
using SageMakerMonitorOperator.Kubernetes.Controllers;
using SageMakerMonitorOperator.Kubernetes.Events;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Kubernetes.Status;
using SageMakerMonitorOperator.Reconcilers.Engine;

namespace SageMakerMonitorOperator.Reconcilers.Accounts;

/// <summary>What the passes over the accounts of one kind work with.</summary>
public sealed record AccountServices<T>
    where T : KubernetesObject, IAwsAccount
{
    public required AccountSessions Sessions { get; init; }
    public required AccountUsers Users { get; init; }
    public required StatusWriter<T, AwsAccountStatus> Status { get; init; }
    public required FinalizerWriter<T> Finalizers { get; init; }
    public required EventRecorder Events { get; init; }
    public required ReconcileOptions Options { get; init; }
    public required ResyncSchedule Schedule { get; init; }
    public required TimeProvider Time { get; init; }
    public required ILogger Logger { get; init; }
}
