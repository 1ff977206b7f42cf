using Microsoft.Extensions.Time.Testing;
using SageMakerMonitorOperator.Aws.Outages;
using SageMakerMonitorOperator.Aws.Tests.Pacing;

namespace SageMakerMonitorOperator.Aws.Tests.Outages;

public sealed class OutageGateTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
    private readonly OutageGate _gate;
    private int _shut;
    private int _recovered;

    public OutageGateTests() => _gate = new OutageGate(_time, () => _shut++, () => _recovered++);

    [Fact]
    public void Failures_between_answers_are_no_outage()
    {
        for (var i = 0; i < 100; i++)
        {
            Fail(OutageGate.Threshold - 1);
            _gate.Answered(_gate.Enter());
        }
        (_shut, _recovered).ShouldBe((0, 0));
    }

    [Fact]
    public void Failures_in_a_row_shut_the_gate_and_it_says_since_when_and_why()
    {
        Fail(1);
        _time.Advance(TimeSpan.FromMinutes(1));
        Fail(OutageGate.Threshold - 1);
        _shut.ShouldBe(1);
        Refused()
            .Message.ShouldBe(
                "no answer since 2026-01-02T03:04:05Z (Connection refused); asked again every 10 s at most, "
                    + "and all goes on by itself as soon as there is one"
            );
    }

    [Fact]
    public void One_probe_at_a_time_finds_out_after_1_2_4_8_and_then_every_10_seconds()
    {
        Fail(OutageGate.Threshold);
        foreach (var seconds in new[] { 1, 2, 4, 8, 10, 10 })
        {
            _time.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromTicks(1));
            Refused();
            _time.Advance(TimeSpan.FromTicks(1));
            var probe = _gate.Enter();
            probe.ShouldBe(GatePass.Probe);
            Refused();
            _gate.Failed(probe, "no answer in time");
        }
        Refused().Message.ShouldContain("Connection refused", Case.Sensitive, "a text that changed would be a write");
    }

    [Fact]
    public void The_first_answer_opens_the_gate_for_all()
    {
        Fail(OutageGate.Threshold);
        _time.Advance(OutageGate.LongestPause);
        _gate.Answered(_gate.Enter());
        _recovered.ShouldBe(1);
        Fail(OutageGate.Threshold - 1);
        _gate.Enter().ShouldBe(GatePass.Regular);
    }

    [Fact]
    public void An_answer_to_a_call_from_before_the_outage_ends_it_too()
    {
        var early = _gate.Enter();
        Fail(OutageGate.Threshold);
        _gate.Answered(early);
        _recovered.ShouldBe(1);
        _gate.Enter().ShouldBe(GatePass.Regular);
    }

    [Fact]
    public void A_probe_whose_caller_gave_up_leaves_its_place_to_the_next()
    {
        Fail(OutageGate.Threshold);
        _time.Advance(OutageGate.LongestPause);
        _gate.GivenUp(_gate.Enter());
        _gate.Enter().ShouldBe(GatePass.Probe);
    }

    [Fact]
    public void Calls_that_fail_late_neither_lengthen_the_pause_nor_shut_it_again()
    {
        var late = Enumerable.Range(0, 30).Select(_ => _gate.Enter()).ToList();
        Fail(OutageGate.Threshold);
        late.ForEach(pass => _gate.Failed(pass, "no answer in time"));
        _time.Advance(TimeSpan.FromSeconds(1));
        _gate.Enter().ShouldBe(GatePass.Probe);
        _shut.ShouldBe(1);
    }

    /// <summary>
    /// The bound: what is under way when the outage begins (here 32 workers), the failures that make it one, and its
    /// probes: four in the first 15 seconds, then one in 10 seconds.
    /// </summary>
    [Theory]
    [MemberData(nameof(Seeds.Twenty), MemberType = typeof(Seeds))]
    public void A_thousand_objects_that_retry_for_ten_minutes_make_a_bounded_number_of_calls(int seed)
    {
        const int Workers = 32;
        var random = new Random(seed);
        var (calls, underWay) = (0, new Queue<GatePass>());
        var end = _time.GetUtcNow() + TimeSpan.FromMinutes(10);
        while (_time.GetUtcNow() < end)
        {
            // Of a thousand objects that try, all those after the first one refused are refused too.
            for (; underWay.Count < Workers && TryEnter(out var pass); calls++)
                underWay.Enqueue(pass);
            _time.Advance(TimeSpan.FromSeconds(random.NextDouble()));
            for (var failing = random.Next(underWay.Count + 1); failing > 0; failing--)
                _gate.Failed(underWay.Dequeue(), "no answer in time");
        }
        calls.ShouldBeInRange(10, OutageGate.Threshold + Workers - 1 + 4 + ((600 - 15) / 10) + 1);
        _shut.ShouldBe(1);
    }

    private bool TryEnter(out GatePass pass)
    {
        try
        {
            pass = _gate.Enter();
            return true;
        }
        catch (OutageException)
        {
            pass = default;
            return false;
        }
    }

    private void Fail(int times)
    {
        for (var i = 0; i < times; i++)
            _gate.Failed(_gate.Enter(), "Connection refused");
    }

    private OutageException Refused()
    {
        Should.Throw<OutageException>(() => _gate.Enter());
        return Should.Throw<OutageException>(_gate.ThrowIfShut);
    }
}
