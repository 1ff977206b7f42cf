namespace SageMakerMonitorOperator.Aws.Tests.Pacing;

/// <summary>For properties over random histories: a failure today is a failure tomorrow.</summary>
public static class Seeds
{
    public static TheoryData<int> Twenty { get; } = [.. Enumerable.Range(1, 20)];
}
