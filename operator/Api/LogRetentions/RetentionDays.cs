namespace SageMakerMonitorOperator.Api.LogRetentions;

/// <summary>The values that CloudWatch Logs takes for a retention.</summary>
public static class RetentionDays
{
    /// <summary>Events never expire: DeleteRetentionPolicy, and no value at all in what AWS answers.</summary>
    public const int Never = 0;

    /// <summary><see cref="Never"/> first.</summary>
    public static IReadOnlyList<int> All { get; } =
    [Never, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653];
}
