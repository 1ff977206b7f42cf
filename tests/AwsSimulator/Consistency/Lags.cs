namespace SageMakerMonitorOperator.AwsSimulator.Consistency;

/// <summary>How far behind writes each kind of read is. Zero shows the present.</summary>
internal sealed class Lags
{
    /// <summary>Of describing and listing resources.</summary>
    public TimeSpan Reads { get; set; }

    /// <summary>Of the tags that a service lists for its resource.</summary>
    public TimeSpan Tags { get; set; }

    /// <summary>Of the Resource Groups Tagging API, which collects from all services.</summary>
    public TimeSpan Tagging { get; set; }

    public void Reset() => Reads = Tags = Tagging = TimeSpan.Zero;
}
