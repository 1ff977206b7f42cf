using SageMakerMonitorOperator.Reconcilers.CloudWatch;

namespace SageMakerMonitorOperator.Reconcilers.Tests.CloudWatch;

public sealed class StatisticTextTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("Average", "Average")]
    [InlineData("IQM", "IQM")]
    [InlineData("p95", "p95")]
    [InlineData("p95.0", "p95")]
    [InlineData("p95.00", "p95")]
    [InlineData("p95.50", "p95.5")]
    [InlineData("p95.05", "p95.05")]
    [InlineData("p90", "p90")]
    [InlineData("p100", "p100")]
    [InlineData("p0.010", "p0.01")]
    [InlineData("TM(10.0%:90.50%)", "TM(10%:90.5%)")]
    [InlineData("PR(:300.0)", "PR(:300)")]
    [InlineData("WM(10.10:)", "WM(10.1:)")]
    public void Trailing_zeros_mean_nothing(string? written, string? canonical) =>
        StatisticText.Canonical(written).ShouldBe(canonical);
}
