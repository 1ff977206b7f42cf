using SageMakerMonitorOperator.Host.Commands;
using SageMakerMonitorOperator.Host.Configuration;

namespace SageMakerMonitorOperator.Host.Tests.Configuration;

public sealed class RunCommandLineTests : IDisposable
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();
    private OperatorOptions? _ran;

    [Fact]
    public async Task Flags_reach_the_operator_and_its_exit_code_comes_back()
    {
        var exitCode = await InvokeAsync("run", "--workers", "4", "--watch-namespaces=a,b", "--log-format", "json");

        exitCode.ShouldBe(7);
        _ran.ShouldNotBeNull().Workers.ShouldBe(4);
        _ran.WatchNamespaces.ShouldBe(["a", "b"]);
        _ran.LogFormat.ShouldBe(LogFormat.Json);
    }

    [Fact]
    public async Task A_bad_value_exits_with_2_before_anything_starts()
    {
        var exitCode = await InvokeAsync("run", "--workers", "0", "--log-level", "x");

        exitCode.ShouldBe(2);
        _ran.ShouldBeNull();
        _error
            .ToString()
            .ShouldBe(
                """
                sagemaker-monitor: --workers is '0', and must be a whole number from 1 to 256.
                sagemaker-monitor: --log-level is 'x', and must be one of trace, debug, info, warn, error, critical, none.

                """
            );
    }

    [Theory]
    [InlineData("run", "--bogus")]
    [InlineData("run", "--workers")]
    [InlineData("run", "--workers", "1", "--workers", "2")]
    [InlineData("walk")]
    public async Task A_command_line_that_does_not_parse_exits_with_2(params string[] args)
    {
        (await InvokeAsync(args)).ShouldBe(2);
        _ran.ShouldBeNull();
        _error.ToString().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Version_prints_the_version()
    {
        (await InvokeAsync("version")).ShouldBe(0);
        _output.ToString().Trim().ShouldBe(ProductVersion.Text);
    }

    [Fact]
    public async Task Help_describes_every_setting()
    {
        (await InvokeAsync("run", "--help")).ShouldBe(0);
        var help = string.Join(' ', _output.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Settings.All.ShouldAllBe(setting =>
            help.Contains($"{setting.Flag} <{setting.Placeholder}> {setting.Description}", StringComparison.Ordinal)
        );
    }

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
    }

    private Task<int> InvokeAsync(params string[] args)
    {
        var command = RunCommandLine.Create(
            (options, _) =>
            {
                _ran = options;
                return Task.FromResult(7);
            },
            Sources.None
        );
        return RunCommandLine.InvokeAsync(command, args, new() { Output = _output, Error = _error });
    }
}
