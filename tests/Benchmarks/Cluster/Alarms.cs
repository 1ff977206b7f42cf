using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using SageMakerMonitorOperator.Testbed.Waiting;

namespace SageMakerMonitorOperator.Benchmarks.Cluster;

/// <summary>The alarms that are measured: what a team writes for an endpoint, tags and actions included.</summary>
internal static class Alarms
{
    public const string Namespace = "ml";
    private const int Parallel = 16;

    public static string Manifest(int count) => string.Join("\n---\n", Enumerable.Range(0, count).Select(One));

    /// <summary>Many at a time: kubectl, which sends one after the other, would be all that one sees.</summary>
    public static Task CreateAsync(HttpClient admin, int count, int first = 0) =>
        System.Threading.Tasks.Parallel.ForEachAsync(
            Enumerable.Range(first, count),
            new ParallelOptions { MaxDegreeOfParallelism = Parallel },
            async (index, cancellationToken) =>
            {
                using var body = new StringContent(One(index), Encoding.UTF8);
                body.Headers.ContentType = new MediaTypeHeaderValue("application/yaml");
                using var answer = await admin.PostAsync(Path(Namespace), body, cancellationToken);
                answer.EnsureSuccessStatusCode();
            }
        );

    public static async Task ChangeThresholdAsync(HttpClient admin, int index, double threshold)
    {
        using var body = JsonContent.Create(new { spec = new { threshold } });
        body.Headers.ContentType = new MediaTypeHeaderValue("application/merge-patch+json");
        using var answer = await admin.PatchAsync(PathOf(index), body);
        answer.EnsureSuccessStatusCode();
    }

    public static async Task DeleteAsync(HttpClient admin, int index)
    {
        using var answer = await admin.DeleteAsync(PathOf(index));
        answer.EnsureSuccessStatusCode();
    }

    public static async Task DeleteAllAsync(HttpClient admin)
    {
        using var answer = await admin.DeleteAsync(Path(Namespace));
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>The operator has cleaned up after all of them.</summary>
    public static Task GoneAsync(HttpClient admin) =>
        Wait.UntilAsync(
            async cancellationToken =>
                !(await admin.GetStringAsync(Path(Namespace), cancellationToken)).Contains(
                    "\"uid\"",
                    StringComparison.Ordinal
                ),
            "all alarms are gone",
            TimeSpan.FromMinutes(10)
        );

    public static Uri Path(string? @namespace) =>
        new(
            $"/apis/sagemakermonitor.dev/v1alpha1/{(@namespace is null ? "" : $"namespaces/{@namespace}/")}metricalarms",
            UriKind.Relative
        );

    /// <summary>Its name on AWS.</summary>
    public static string AwsName(int index) => $"{Namespace}_{Name(index)}";

    private static string Name(int index) => $"endpoint-{index:d4}-5xx";

    private static Uri PathOf(int index) => new($"{Path(Namespace)}/{Name(index)}", UriKind.Relative);

    private static string One(int index) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $$"""
            apiVersion: sagemakermonitor.dev/v1alpha1
            kind: MetricAlarm
            metadata: {name: {{Name(index)}}, namespace: {{Namespace}}}
            spec:
              alarmDescription: More than 1 % of the requests fail. Look at the log group first.
              namespace: AWS/SageMaker
              metricName: Invocation5XXErrors
              dimensions: {EndpointName: endpoint-{{index:d4}}, VariantName: AllTraffic}
              statistic: Average
              periodSeconds: 60
              evaluationPeriods: 5
              datapointsToAlarm: 3
              threshold: 0.01
              comparisonOperator: GreaterThanThreshold
              treatMissingData: notBreaching
              alarmActions: [{arn: "arn:aws:sns:us-east-1:123456789012:oncall"}]
              tags: {team: ml}
            """
        );
}
