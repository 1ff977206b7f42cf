using Microsoft.Extensions.Logging;
using SageMakerMonitorOperator.Api.LogRetentions;
using SageMakerMonitorOperator.Kubernetes.Events;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Kubernetes.Status;
using SageMakerMonitorOperator.Reconcilers.Accounts;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Sweeps;

namespace SageMakerMonitorOperator.Reconcilers.LogRetentions;

/// <summary>What the passes over LogRetentions work with.</summary>
public sealed record RetentionServices
{
    public const string Kind = nameof(LogRetention);

    public required AccountDirectory Accounts { get; init; }
    public required AccountSessions Sessions { get; init; }
    public required RetentionRegister Register { get; init; }

    /// <summary>An object as the cache has it now; null when it is gone.</summary>
    public required Func<ObjectKey, LogRetention?> Find { get; init; }
    public required StatusWriter<LogRetention, LogRetentionStatus> Status { get; init; }
    public required EventRecorder Events { get; init; }
    public required ReconcilerMetrics Metrics { get; init; }
    public required ReconcileOptions Options { get; init; }
    public required ResyncSchedule Schedule { get; init; }
    public required TimeProvider Time { get; init; }
    public required ILogger Logger { get; init; }

    /// <summary>Whose credentials, and where: objects of one group are read together.</summary>
    internal SweepGroup GroupOf(LogRetention resource) =>
        new(AccountKey.Of(resource), Accounts.PlaceOf(resource)?.Region ?? resource.Region ?? "");

    /// <summary>Finds the account's connection in the Region that the spec names.</summary>
    internal async Task OpenAsync(RetentionPass pass, CancellationToken cancellationToken)
    {
        var account = Accounts.Resolve(pass.Resource);
        var region = pass.Resource.Region ?? account.Spec.DefaultRegion;
        var session = await Sessions.OpenAsync(account, region, cancellationToken);
        pass.Open(session.Connection, new AwsPlace(session.Identity.AccountId, region));
    }

    /// <summary>Reads the log groups that the spec selects, where that was not done since, and finds out how they stand.</summary>
    /// <exception cref="Aws.Failures.AwsFailure">AWS could not be read.</exception>
    internal async Task SurveyAsync(RetentionPass pass, DateTimeOffset notBefore, CancellationToken cancellationToken)
    {
        var known = await pass.Aws.LogGroupInventory.ReadAsync(
            RetentionScope.Of(pass.Resource.Spec),
            notBefore,
            cancellationToken
        );
        pass.Found(new Survey(pass.Resource, Register.RivalsOf(pass.Key, pass.Place)).Of(known));
    }
}
