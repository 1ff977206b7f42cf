using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Tests.Stub;

namespace SageMakerMonitorOperator.Aws.Tests.Connections;

public sealed class EndpointOverridesTests
{
    [Fact]
    public void Without_a_setting_services_go_to_AWS()
    {
        var overrides = Of();
        overrides.Of("CloudWatch").ShouldBeNull();
        overrides.Loopback.ShouldBeNull();
    }

    [Fact]
    public void A_services_own_variable_wins_over_the_global_one()
    {
        var overrides = Of(
            ("AWS_ENDPOINT_URL", "http://stack.local:4566"),
            ("AWS_ENDPOINT_URL_RESOURCE_GROUPS_TAGGING_API", "http://tags.local")
        );
        overrides.Of("CloudWatch")!.Host.ShouldBe("stack.local");
        overrides.Of("Resource Groups Tagging API")!.Host.ShouldBe("tags.local");
        overrides.Loopback.ShouldBeNull();
    }

    [Fact]
    public void Options_win_over_the_environment()
    {
        var options = TestAws.Options(new Uri("http://option.local")) with
        {
            Environment = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["AWS_ENDPOINT_URL"] = "http://127.0.0.1:1",
            },
        };
        new EndpointOverrides(options).Of("CloudWatch")!.Host.ShouldBe("option.local");
    }

    [Theory]
    [InlineData("http://127.0.0.1:4566")]
    [InlineData("http://127.8.9.1:4566")]
    [InlineData("http://[::1]:4566")]
    [InlineData("https://LOCALHOST")]
    public void An_endpoint_of_any_service_on_this_machine_raises_the_guard(string url) =>
        Of(("AWS_ENDPOINT_URL_KINESIS", url)).Loopback!.Setting.ShouldBe("AWS_ENDPOINT_URL_KINESIS");

    [Fact]
    public void The_environment_can_be_told_off_as_in_every_AWS_SDK() =>
        Of(("AWS_ENDPOINT_URL", "http://127.0.0.1"), ("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true"))
            .Of("CloudWatch")
            .ShouldBeNull();

    [Theory]
    [InlineData("localhost:4566")]
    [InlineData("stack")]
    [InlineData("ftp://stack")]
    public void What_is_no_URL_is_refused_with_the_settings_name(string value) =>
        Should
            .Throw<ArgumentException>(() => Of(("AWS_ENDPOINT_URL_STS", value)))
            .Message.ShouldStartWith($"AWS_ENDPOINT_URL_STS is '{value}', which is not an http or https URL");

    private static EndpointOverrides Of(params (string Name, string Value)[] environment) =>
        new(
            TestAws.Options() with
            {
                Environment = environment.ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal),
            }
        );
}
