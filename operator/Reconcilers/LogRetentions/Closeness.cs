namespace SageMakerMonitorOperator.Reconcilers.LogRetentions;

/// <summary>How closely a selector means a log group.</summary>
internal sealed record Closeness
{
    private readonly int _rank;
    private readonly int _prefixLength;

    private Closeness(int rank, int prefixLength = 0) => (_rank, _prefixLength) = (rank, prefixLength);

    public static Closeness Exact { get; } = new(0);

    public static Closeness Pattern { get; } = new(2);

    public static Closeness Tags { get; } = new(3);

    public static Closeness Prefix(int length) => new(1, length);

    /// <summary>The closer one comes first in order.</summary>
    public (int, int) Rank => (_rank, -_prefixLength);

    public override string ToString() =>
        _rank switch
        {
            0 => "its exact name",
            1 => $"a prefix of {_prefixLength} characters",
            2 => "a pattern",
            _ => "tags",
        };
}
