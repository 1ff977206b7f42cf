using SageMakerMonitorOperator.Reconcilers.Engine;

namespace SageMakerMonitorOperator.Reconcilers.Policies;

/// <summary>What must be known, and who may only read.</summary>
internal static class ReadingPolicy
{
    public static Decision? OpenFirst(Situation situation) => situation.Asked is null ? Decision.Open : null;

    public static Decision? ReadFirst(Situation situation) => situation.Reading is null ? Decision.Read : null;

    public static Decision? ObserveOnlyReads(Situation situation) =>
        situation.Observes ? ReadOnly(situation, paused: situation.Paused) : null;

    public static Decision? PauseOnlyReads(Situation situation) =>
        situation.Paused ? ReadOnly(situation, paused: true) : null;

    private static Decision.Conclude ReadOnly(Situation situation, bool paused)
    {
        var reading = situation.Reading!;
        return new(new Outcome.ReadOnly(reading.Plan, reading.Observed is not null, paused));
    }
}
