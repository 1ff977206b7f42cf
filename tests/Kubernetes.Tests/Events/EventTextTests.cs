using System.Text;
using SageMakerMonitorOperator.Kubernetes.Events;

namespace SageMakerMonitorOperator.Kubernetes.Tests.Events;

public sealed class EventTextTests
{
    [Theory]
    [InlineData("a", 2000)]
    [InlineData("ä", 1000)]
    [InlineData("😀", 600)]
    [InlineData("a😀", 600)]
    public void A_long_note_is_cut_between_characters_to_at_most_1024_bytes(string part, int times)
    {
        var cut = EventText.Cut(string.Concat(Enumerable.Repeat(part, times)), EventText.LongestNote);
        Encoding.UTF8.GetByteCount(cut).ShouldBeInRange(1018, 1024);
        cut.ShouldEndWith("…");
        cut.ShouldNotContain('\uFFFD');
        cut.EnumerateRunes().ShouldAllBe(rune => rune != Rune.ReplacementChar);
    }

    [Fact]
    public void A_note_that_just_fits_stays_whole()
    {
        var note = new string('ä', 512);
        EventText.Cut(note, EventText.LongestNote).ShouldBe(note);
    }

    [Fact]
    public void Times_have_exactly_six_digits() =>
        EventText.MicroTime(new(2026, 1, 2, 5, 4, 5, TimeSpan.FromHours(2))).ShouldBe("2026-01-02T03:04:05.000000Z");
}
