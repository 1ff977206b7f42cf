using Microsoft.Extensions.Logging;
using SageMakerMonitorOperator.Host.Configuration;

namespace SageMakerMonitorOperator.Host.Tests.Configuration;

public sealed class SettingValueTests
{
    private const string Everything = """
        kubeconfig: /k
        context: c
        watchNamespaces: [a, b]
        operatorNamespace: ops
        clusterId: arn:aws:eks:eu-west-1:111122223333:cluster/ml
        awsEndpointUrl: http://127.0.0.1:4566
        awsRequestTimeoutSeconds: 5
        awsRateShare: 0.5
        awsRates: [PutMetricAlarm=10, "CloudWatch Logs:TagResource=7.5"]
        resyncSeconds: 60
        tagSweepSeconds: 600
        workers: 8
        metricsPort: 0
        healthPort: 0
        listenAddress: "::1"
        logFormat: json
        logLevel: warn
        """;

    [Fact]
    public void A_file_can_set_everything()
    {
        var options = Resolve(Sources.None.WithFile(Everything));

        options.WatchNamespaces.ShouldBe(["a", "b"]);
        options.AwsRates.ShouldBe(
            new Dictionary<string, double> { ["PutMetricAlarm"] = 10, ["CloudWatch Logs:TagResource"] = 7.5 },
            ignoreOrder: true
        );
        (options with { WatchNamespaces = [], AwsRates = new OperatorOptions().AwsRates }).ShouldBe(
            new OperatorOptions
            {
                Kubeconfig = "/k",
                Context = "c",
                WatchNamespaces = [],
                OperatorNamespace = "ops",
                ClusterId = "arn:aws:eks:eu-west-1:111122223333:cluster/ml",
                AwsEndpointUrl = new Uri("http://127.0.0.1:4566"),
                AwsRequestTimeout = TimeSpan.FromSeconds(5),
                AwsRateShare = 0.5,
                Resync = TimeSpan.FromMinutes(1),
                TagSweep = TimeSpan.FromMinutes(10),
                Workers = 8,
                MetricsPort = 0,
                HealthPort = 0,
                ListenAddress = "::1",
                LogFormat = LogFormat.Json,
                LogLevel = LogLevel.Warning,
            }
        );
        Settings.All.ShouldAllBe(setting => Everything.Contains(setting.Key, StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_may_be_json() =>
        Resolve(Sources.None.WithFile("""{"workers": 4, "watchNamespaces": ["ml"], "context": null}"""))
            .WatchNamespaces.ShouldBe(["ml"]);

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet")]
    [InlineData("workers:")]
    public void A_file_without_values_sets_nothing(string content) =>
        Resolve(Sources.None.WithFile(content)).ShouldBe(new OperatorOptions());

    [Fact]
    public void Namespaces_are_divided_by_commas() =>
        Resolve(Sources.None.WithFlag("watch-namespaces", "a, b,")).WatchNamespaces.ShouldBe(["a", "b"]);

    [Theory]
    [InlineData("resync-seconds")]
    [InlineData("workers")]
    [InlineData("metrics-port")]
    [InlineData("health-port")]
    [InlineData("listen-address")]
    [InlineData("log-format")]
    [InlineData("log-level")]
    public void The_default_shown_is_the_default_that_holds(string name)
    {
        var shown = Settings.All.Single(setting => setting.Name == name).Default;

        Resolve(Sources.None.WithFlag(name, shown)).ShouldBe(new OperatorOptions());
    }

    private static OperatorOptions Resolve(SettingSources sources) =>
        OperatorSettings.Resolve(sources).Options.ShouldNotBeNull();
}
