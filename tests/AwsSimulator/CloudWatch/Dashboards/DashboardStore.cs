using SageMakerMonitorOperator.AwsSimulator.Journal;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch.Dashboards;

/// <summary>The dashboards of one account: "All dashboards in your account are global, not region-specific" (API reference,
/// PutDashboard). Also the hand behind the operator's back, which leaves neither a call nor a change in the journal.</summary>
public sealed class DashboardStore
{
    /// <summary>Where services that go by Region keep what has none.</summary>
    internal const string HomeRegion = "us-east-1";

    private readonly TimeProvider clock;

    internal DashboardStore(string accountId, TimeProvider clock, ResourceJournal journal)
    {
        this.clock = clock;
        Shelf = new(accountId, HomeRegion, $"arn:aws:cloudwatch::{accountId}:dashboard/", clock, journal);
    }

    internal ResourceShelf<Dashboard> Shelf { get; }

    /// <summary>The body as it was put, or null.</summary>
    public string? FindBody(string name) => Shelf.Use(all => all.Find(name)?.Body);

    public IReadOnlyDictionary<string, string>? FindTags(string name) => Shelf.TagsOf(Shelf.Arn(name));

    /// <summary>Sets the body of an existing dashboard, as someone at the console would.</summary>
    /// <returns>False when there is no such dashboard.</returns>
    public bool Change(string name, string body) =>
        Shelf.Rewrite(name, dashboard => dashboard with { Body = body, ModifiedAt = clock.GetUtcNow() });

    /// <summary>Sets tags of an existing dashboard; a null removes one.</summary>
    /// <returns>False when there is no such dashboard.</returns>
    public bool ChangeTags(string name, IReadOnlyDictionary<string, string?> tags) => Shelf.ChangeTags(name, tags);

    public bool Remove(string name) => Shelf.Rewrite(name, _ => null);
}
