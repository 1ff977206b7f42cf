namespace SageMakerMonitorOperator.Aws.Connections;

public static class AwsRegion
{
    /// <summary><c>AWS_REGION</c>, else <c>AWS_DEFAULT_REGION</c>, which the CLI honours and AWSSDK.Core does not.</summary>
    public static string? FromEnvironment(IReadOnlyDictionary<string, string> environment) =>
        Value(environment, "AWS_REGION") ?? Value(environment, "AWS_DEFAULT_REGION");

    private static string? Value(IReadOnlyDictionary<string, string> environment, string name) =>
        environment.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;
}
