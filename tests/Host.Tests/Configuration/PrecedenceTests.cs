using SageMakerMonitorOperator.Host.Configuration;

namespace SageMakerMonitorOperator.Host.Tests.Configuration;

public sealed class PrecedenceTests
{
    private static readonly SettingSources File = Sources.None.WithFile("workers: 3");
    private static readonly SettingSources Environment = File.WithVariable("SAGEMAKER_MONITOR_WORKERS", "2");

    [Fact]
    public void Nothing_set_gives_the_defaults() => Resolved(Sources.None).ShouldBe(new OperatorOptions());

    [Fact]
    public void The_file_wins_over_the_default() => Resolved(File).Workers.ShouldBe(3);

    [Fact]
    public void The_environment_wins_over_the_file() => Resolved(Environment).Workers.ShouldBe(2);

    [Fact]
    public void A_flag_wins_over_the_environment() =>
        Resolved(Environment.WithFlag("workers", "1")).Workers.ShouldBe(1);

    [Fact]
    public void An_empty_variable_counts_as_not_set() =>
        Resolved(File.WithVariable("SAGEMAKER_MONITOR_WORKERS", "")).Workers.ShouldBe(3);

    [Fact]
    public void The_environment_can_name_the_file() =>
        Resolved(
            Sources.None.WithVariable("SAGEMAKER_MONITOR_CONFIG", "/f") with
            {
                ReadFile = path => path == "/f" ? "workers: 7" : "",
            }
        )
            .Workers.ShouldBe(7);

    [Fact]
    public void In_a_pod_the_operator_namespace_is_the_pods() =>
        Resolved(Sources.None with { PodNamespace = "monitoring" }).OperatorNamespace.ShouldBe("monitoring");

    [Fact]
    public void A_named_operator_namespace_wins_over_the_pods() =>
        Resolved(Sources.None.WithFlag("operator-namespace", "mine") with { PodNamespace = "monitoring" })
            .OperatorNamespace.ShouldBe("mine");

    [Theory]
    [InlineData("resync-seconds", "SAGEMAKER_MONITOR_RESYNC_SECONDS", "resyncSeconds")]
    [InlineData("aws-endpoint-url", "SAGEMAKER_MONITOR_AWS_ENDPOINT_URL", "awsEndpointUrl")]
    public void A_setting_has_one_name_in_three_spellings(string flag, string variable, string key)
    {
        var setting = Settings.All.Single(setting => setting.Name == flag);

        setting.Variable.ShouldBe(variable);
        setting.Key.ShouldBe(key);
    }

    private static OperatorOptions Resolved(SettingSources sources)
    {
        var settings = OperatorSettings.Resolve(sources);
        settings.Errors.ShouldBeEmpty();
        return settings.Options.ShouldNotBeNull();
    }
}
