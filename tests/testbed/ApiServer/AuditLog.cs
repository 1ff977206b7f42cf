using System.Text;
using SageMakerMonitorOperator.Testbed.Waiting;

namespace SageMakerMonitorOperator.Testbed.ApiServer;

/// <summary>What the API server itself says was asked of it: independent of the operator's own counters.</summary>
public sealed class AuditLog
{
    private readonly Lock gate = new();
    private readonly List<AuditEntry> entries = [];
    private readonly string path;
    private readonly HttpClient admin;
    private long readTo;
    private int marks;

    internal AuditLog(string path, HttpClient admin)
    {
        this.path = path;
        this.admin = admin;
    }

    /// <summary>
    /// A point in the log that everything answered so far is before. The log is written after the answer is sent, so
    /// a request of our own is sent and awaited there.
    /// </summary>
    /// <returns>To be given to <see cref="Requests"/> or <see cref="Writes"/>.</returns>
    public async Task<int> MarkAsync(CancellationToken cancellationToken = default)
    {
        var name = $"audit-mark-{Interlocked.Increment(ref marks)}";
        using var answer = await admin.GetAsync(
            new Uri($"/api/v1/namespaces/{name}", UriKind.Relative),
            cancellationToken
        );
        var mark = 0;
        await Wait.UntilAsync(
            _ => Task.FromResult((mark = Read().FindLastIndex(entry => entry.Name == name) + 1) > 0),
            $"the audit log holds the mark {name}",
            cancellationToken: cancellationToken
        );
        return mark;
    }

    /// <summary>Reads too. A watch is in the log once it has ended.</summary>
    public IReadOnlyList<AuditEntry> Requests(int since = 0, string? user = null) =>
        [.. Read().Skip(since).Where(entry => user is null || entry.User == user)];

    /// <summary>Also refused ones: see the status.</summary>
    public IReadOnlyList<AuditEntry> Writes(int since = 0, string? user = null) =>
        [.. Requests(since, user).Where(entry => entry.IsWrite)];

    private List<AuditEntry> Read()
    {
        lock (gate)
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            file.Position = readTo;
            var bytes = new byte[file.Length - readTo];
            file.ReadExactly(bytes);
            // The last line may be half written.
            var whole = bytes.AsSpan(0, bytes.AsSpan().LastIndexOf((byte)'\n') + 1);
            readTo += whole.Length;
            var lines = Encoding.UTF8.GetString(whole).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            entries.AddRange(lines.Select(AuditEntry.Parse));
            return [.. entries];
        }
    }
}
