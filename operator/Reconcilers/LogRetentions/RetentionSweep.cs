using SageMakerMonitorOperator.Api.LogRetentions;
using SageMakerMonitorOperator.Api.Validation;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Problems;
using SageMakerMonitorOperator.Reconcilers.Sweeps;

namespace SageMakerMonitorOperator.Reconcilers.LogRetentions;

/// <summary>
/// Lists the log groups of one account and Region once for all settled LogRetentions, and has those looked at that would change
/// something. Their passes need no listing of their own.
/// </summary>
internal sealed class RetentionSweep(
    RetentionServices services,
    ISweptObjects<LogRetention> objects,
    RetentionReporter reporter,
    RetentionEnforcement enforcement
) : ISweep
{
    public string Name => SweepNames.Configuration;

    public async Task RunAsync(IEnumerable<ObjectKey> keys, CancellationToken cancellationToken)
    {
        var startedAt = services.Time.GetUtcNow();
        var passes = await OpenAsync(keys, cancellationToken);
        if (passes.Count == 0)
        {
            return;
        }

        services.Metrics.SweepRead(RetentionServices.Kind, Name);
        var finding = await ListAsync(passes, startedAt, cancellationToken);
        foreach (var pass in passes)
        {
            Found(pass, finding ?? await CompareAsync(pass, startedAt, cancellationToken));
        }
    }

    private async Task<IReadOnlyList<RetentionPass>> OpenAsync(
        IEnumerable<ObjectKey> keys,
        CancellationToken cancellationToken
    )
    {
        var passes = new List<RetentionPass>();
        foreach (var resource in keys.Where(key => !objects.HasWork(key)).Select(objects.Get).OfType<LogRetention>())
        {
            if (!Settled.IsSettled(resource))
            {
                objects.Enqueue(resource.Key());
            }
            else if (await TryOpenAsync(resource, cancellationToken) is { } pass)
            {
                passes.Add(pass);
            }
        }

        return passes;
    }

    private async Task<RetentionPass?> TryOpenAsync(LogRetention resource, CancellationToken cancellationToken)
    {
        var pass = new RetentionPass(resource);
        try
        {
            await services.OpenAsync(pass, cancellationToken);
            return pass;
        }
        catch (Exception failure) when (failure is ProblemException or AwsFailure)
        {
            Found(pass, SweepFinding.Unread);
            return null;
        }
    }

    /// <returns>Null: all was read.</returns>
    private static async Task<SweepFinding?> ListAsync(
        IReadOnlyList<RetentionPass> passes,
        DateTimeOffset startedAt,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var scope = RetentionScope.Of([.. passes.Select(pass => pass.Resource.Spec)]);
            await passes[0].Aws.LogGroupInventory.ReadAsync(scope, startedAt, cancellationToken);
            return null;
        }
        catch (AwsFailure)
        {
            return SweepFinding.Unread;
        }
    }

    private async Task<SweepFinding> CompareAsync(
        RetentionPass pass,
        DateTimeOffset startedAt,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await services.SurveyAsync(pass, startedAt, cancellationToken);
        }
        catch (AwsFailure)
        {
            return SweepFinding.Unread;
        }

        enforcement.Settle(pass);
        return Differs(pass) ? SweepFinding.Differs : SweepFinding.Same;
    }

    private bool Differs(RetentionPass pass)
    {
        var plan = RetentionReport.Plan(pass.Pending);
        if (LogRetentionValidator.Instance.Validate(pass.Resource).Count > 0)
        {
            return true;
        }

        return pass.MayWrite
            ? !plan.IsEmpty || pass.With(Standing.Failed).Any() || reporter.IsNews(pass, new Outcome.InSync())
            : reporter.IsNews(pass, new Outcome.ReadOnly(plan, Exists: true, pass.IsPaused));
    }

    private void Found(RetentionPass pass, SweepFinding finding)
    {
        if (objects.HasWork(pass.Key))
        {
            return; // It looks, or will look, for itself, and at something newer.
        }

        services.Metrics.Swept(RetentionServices.Kind, Name, finding);
        if (finding != SweepFinding.Same)
        {
            objects.Enqueue(pass.Key);
        }
    }
}
