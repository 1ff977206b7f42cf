using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Kubernetes.BuiltIn;
using SageMakerMonitorOperator.Kubernetes.Client;
using SageMakerMonitorOperator.Kubernetes.Model;

namespace SageMakerMonitorOperator.Kubernetes.Events;

/// <summary>Writes occurrences: the first as an event, its repeats as that event's series.</summary>
internal sealed class EventWriter(KubernetesClient client, EventRecorderOptions options, TimeProvider time)
{
    /// <summary>Where events about cluster-scoped objects go; the server takes them nowhere else.</summary>
    private const string ClusterScopedNamespace = "default";

    /// <summary>Leaves room for the suffix within a name's 253 characters.</summary>
    private const int LongestNamePrefix = 230;

    private readonly EventSeriesTracker _tracker = new();
    private long _lastSuffix;

    public async Task WriteAsync(Occurrence occurrence, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (_tracker.Repeat(occurrence, now) is not { } series)
        {
            await CreateAsync(occurrence, now, cancellationToken);
        }
        else if (EventSeriesTracker.IsWriteDue(series, now))
        {
            await PatchAsync(series, cancellationToken);
        }
    }

    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        foreach (var series in _tracker.Due(time.GetUtcNow()))
        {
            await PatchAsync(series, cancellationToken);
        }
    }

    private async Task CreateAsync(Occurrence occurrence, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var name = Name(occurrence.Regarding.Name, now);
        var created = new Event
        {
            Metadata = new() { Name = name, Namespace = occurrence.Regarding.Namespace ?? ClusterScopedNamespace },
            EventTime = EventText.MicroTime(now),
            ReportingController = options.ReportingController,
            ReportingInstance = EventText.Cut(options.ReportingInstance, EventText.LongestWord),
            Action = occurrence.Action,
            Reason = occurrence.Reason,
            Regarding = occurrence.Regarding,
            Type = occurrence.Type.ToString(),
            Note = occurrence.Note,
        };
        await client.CreateAsync(BuiltInResources.Events, created, cancellationToken: cancellationToken);
        _tracker.Begin(occurrence, created.Key(), now);
    }

    private async Task PatchAsync(EventSeriesTracker.Series series, CancellationToken cancellationToken)
    {
        var patch = new JsonObject
        {
            ["series"] = new JsonObject
            {
                ["count"] = series.Count,
                ["lastObservedTime"] = EventText.MicroTime(series.LastSeen),
            },
        };
        try
        {
            await client.MergePatchAsync(
                BuiltInResources.Events,
                series.EventKey,
                patch,
                cancellationToken: cancellationToken
            );
            series.WrittenCount = series.Count;
            series.LastWritten = time.GetUtcNow();
        }
        catch (KubernetesApiException error) when (error.IsNotFound)
        {
            _tracker.Forget(series);
        }
    }

    private string Name(string regarding, DateTimeOffset now)
    {
        _lastSuffix = Math.Max(_lastSuffix + 1, now.UtcTicks);
        var prefix =
            regarding.Length <= LongestNamePrefix ? regarding : regarding[..LongestNamePrefix].TrimEnd('.', '-');
        return $"{prefix}.{_lastSuffix:x}";
    }
}
