namespace SageMakerMonitorOperator.AwsSimulator.Tests.Conformance;

/// <summary>A request that both get. Json is the body for services that speak it, otherwise the fields are sent.</summary>
internal sealed record ConformanceCall(
    string Sentence,
    string Service,
    string Operation,
    params (string Name, string Value)[] Fields
)
{
    public string? Json { get; init; }

    /// <summary>Method and path, of a REST service; <c>DETECTOR</c> stands for the detector that was made last.</summary>
    public (HttpMethod Method, string Path)? Rest { get; init; }

    public static ConformanceCall Call(
        string sentence,
        string operation,
        params (string Name, string Value)[] fields
    ) => new(sentence, "monitoring", operation, fields);

    /// <summary>A plain alarm, but for these fields.</summary>
    public static ConformanceCall Put(string sentence, string name, params (string Name, string Value)[] fields) =>
        Call(sentence, "PutMetricAlarm", AwsQueryClient.MetricAlarm(name, fields));

    public static ConformanceCall Describe(string sentence, params (string Name, string Value)[] fields) =>
        Call(sentence, "DescribeAlarms", fields);

    public static ConformanceCall Tags(
        string sentence,
        string operation,
        string name,
        params (string, string)[] fields
    ) =>
        Call(
            sentence,
            operation,
            [("ResourceARN", $"arn:aws:cloudwatch:eu-west-1:{AnswerText.Account}:alarm:{name}"), .. fields]
        );
}
