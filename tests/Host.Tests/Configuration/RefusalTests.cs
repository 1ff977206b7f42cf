using SageMakerMonitorOperator.Host.Configuration;

namespace SageMakerMonitorOperator.Host.Tests.Configuration;

public sealed class RefusalTests
{
    private const string Rates =
        "operations with their calls a second (0.01 to 10000), divided by commas, such as "
        + "PutMetricAlarm=10,SNS:TagResource=20";

    [Theory]
    [InlineData("kubeconfig", " ", "not empty")]
    [InlineData("context", "", "not empty")]
    [InlineData("watch-namespaces", "a,B", "namespace names divided by commas: each at most 63 of a-z, 0-9 and '-'")]
    [InlineData("operator-namespace", "-a", "a namespace name: at most 63 of a-z, 0-9 and '-', not '-' at an end")]
    [InlineData("cluster-id", "a b", "1 to 128 letters, digits or any of . _ : / @ + = -")]
    [InlineData("aws-endpoint-url", "localhost:4566", "an absolute http or https URL")]
    [InlineData("aws-rate-share", "0", "a number from 0.01 to 1")]
    [InlineData("aws-rate-share", "1.1", "a number from 0.01 to 1")]
    [InlineData("aws-rate-share", "NaN", "a number from 0.01 to 1")]
    [InlineData("aws-rates", "PutMetricAlarm", Rates)]
    [InlineData("aws-rates", "PutMetricAlarm=0", Rates)]
    [InlineData("aws-rates", "PutMetricAlarm=10,PutMetricAlarm=20", Rates)]
    [InlineData("aws-rates", "*=10", Rates)]
    [InlineData("resync-seconds", "0", "a whole number from 1 to 86400")]
    [InlineData("resync-seconds", "5m", "a whole number from 1 to 86400")]
    [InlineData("workers", "257", "a whole number from 1 to 256")]
    [InlineData("metrics-port", "-1", "a whole number from 0 to 65535")]
    [InlineData("health-port", "65536", "a whole number from 0 to 65535")]
    [InlineData("listen-address", "localhost", "an IP address such as 0.0.0.0, 127.0.0.1 or ::")]
    [InlineData("log-format", "xml", "one of console, json")]
    [InlineData("log-level", "loud", "one of trace, debug, info, warn, error, critical, none")]
    public void A_bad_flag_is_named_with_its_value_and_what_is_allowed(string name, string value, string allowed) =>
        Errors(Sources.None.WithFlag(name, value)).ShouldBe([$"--{name} is '{value}', and must be {allowed}."]);

    [Fact]
    public void A_bad_variable_is_named() =>
        Errors(Sources.None.WithVariable("SAGEMAKER_MONITOR_WORKERS", "many"))
            .ShouldBe([
                "environment variable SAGEMAKER_MONITOR_WORKERS is 'many', and must be a whole number from 1 to 256.",
            ]);

    [Fact]
    public void A_bad_value_in_the_file_is_named_with_file_and_key() =>
        Errors(Sources.None.WithFile("workers: many"))
            .ShouldBe([
                "config file '/etc/settings.yaml', key 'workers' is 'many', and must be a whole number from 1 to 256.",
            ]);

    [Fact]
    public void An_unknown_key_in_the_file_is_named_with_the_known_ones() =>
        Errors(Sources.None.WithFile("worker: 1"))
            .ShouldBe([
                "config file '/etc/settings.yaml', key 'worker': unknown; known keys are kubeconfig, context, "
                    + "watchNamespaces, operatorNamespace, clusterId, awsEndpointUrl, awsRequestTimeoutSeconds, awsRateShare, awsRates, resyncSeconds, tagSweepSeconds, workers, "
                    + "metricsPort, healthPort, listenAddress, logFormat, logLevel.",
            ]);

    [Fact]
    public void A_nested_value_in_the_file_is_refused() =>
        Errors(Sources.None.WithFile("workers: {most: 3}"))
            .ShouldBe(["config file '/etc/settings.yaml', key 'workers': must be a value or a list of values."]);

    [Fact]
    public void A_file_that_is_no_mapping_is_refused() =>
        Errors(Sources.None.WithFile("- workers"))
            .ShouldBe(["config file '/etc/settings.yaml': must hold keys and values, such as 'workers: 32'."]);

    [Theory]
    [InlineData("workers: [1")]
    [InlineData("workers: 1\nworkers: 2")]
    public void A_file_that_does_not_parse_is_refused_with_the_line(string content) =>
        Errors(Sources.None.WithFile(content))
            .ShouldHaveSingleItem()
            .ShouldStartWith("config file '/etc/settings.yaml', line ");

    [Fact]
    public void A_missing_file_is_named_with_what_named_it() =>
        Errors(Sources.None.WithVariable("SAGEMAKER_MONITOR_CONFIG", "/gone"))
            .ShouldBe([
                "environment variable SAGEMAKER_MONITOR_CONFIG is '/gone', and must be a file that can be read: "
                    + "Could not find file '/gone'.",
            ]);

    [Fact]
    public void Two_ports_may_not_be_the_same() =>
        Errors(Sources.None.WithFlag("health-port", "8080"))
            .ShouldBe(["metrics-port and health-port are both 8080, and must differ."]);

    [Fact]
    public void All_refusals_come_at_once() =>
        Errors(Sources.None.WithFile("workers: 0").WithFlag("log-level", "x")).Count.ShouldBe(2);

    private static IReadOnlyList<string> Errors(SettingSources sources)
    {
        var settings = OperatorSettings.Resolve(sources);
        settings.Options.ShouldBeNull();
        return settings.Errors;
    }
}
