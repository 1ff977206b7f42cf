using System.Text;
using SageMakerMonitorOperator.Reconcilers.LogRetentions;

namespace SageMakerMonitorOperator.Reconcilers.Tests.LogRetentions;

public sealed class ShorteningTextTests
{
    [Fact]
    public void Says_what_is_deleted_from_where() =>
        ShorteningText
            .Notes(30, Retentions.Survey(Retentions.Of("/"), Retentions.Known("/a"), Retentions.Known("/b")))
            .ShouldBe([
                "events older than 30 days are deleted, within 72 hours as a rule, from /a (kept for ever), /b (kept for ever)",
            ]);

    [Fact]
    public void Every_group_is_named_once_and_no_note_is_longer_than_an_event_takes()
    {
        string[] names =
        [
            new('n', 512),
            .. Enumerable.Range(0, 200).Select(i => $"/aws/sagemaker/Endpoints/endpoint-{i:000}"),
            new('z', 512),
        ];
        var notes = ShorteningText
            .Notes(
                30,
                Retentions.Survey(Retentions.Of("/", "n", "z"), [.. names.Select(name => Retentions.Known(name))])
            )
            .ToList();
        notes.ShouldAllBe(note => Encoding.UTF8.GetByteCount(note) <= 1024);
        names.ShouldAllBe(name => notes.Count(note => note.Contains($" {name} (", StringComparison.Ordinal)) == 1);
    }
}
