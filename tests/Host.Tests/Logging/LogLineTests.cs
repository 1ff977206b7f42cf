using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Time.Testing;
using SageMakerMonitorOperator.Host.Logging;

namespace SageMakerMonitorOperator.Host.Tests.Logging;

public sealed class LogLineTests
{
    private static readonly FakeTimeProvider Time = new(new(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero));

    private static readonly KeyValuePair<string, object?>[] Scope =
    [
        new("controller", "metricalarm"),
        new("namespace", "ml"),
        new("name", "churn 5xx"),
        new("reconcileID", "7"),
        new("{OriginalFormat}", "{controller}"),
    ];

    private static readonly KeyValuePair<string, object?>[] State =
    [
        new("attempt", 3),
        new("operation", "PutMetricAlarm"),
        new("{OriginalFormat}", "{operation} failed"),
    ];

    [Fact]
    public void A_json_line_has_the_message_and_the_keys_of_record_and_scopes() =>
        Write(new JsonLineFormatter(Time), LogLevel.Information, "PutMetricAlarm \"failed\"")
            .ShouldBe(
                """
                {"ts":"2026-01-02T03:04:05.678Z","level":"info","logger":"A.B.Planner","msg":"PutMetricAlarm \"failed\"","controller":"metricalarm","namespace":"ml","name":"churn 5xx","reconcileID":"7","attempt":3,"operation":"PutMetricAlarm"}

                """
            );

    [Fact]
    public void A_json_line_stays_one_line_with_an_exception() =>
        Write(new JsonLineFormatter(Time), LogLevel.Error, "Failed", new InvalidOperationException("a\nb"))
            .ShouldEndWith(",\"error\":\"System.InvalidOperationException: a\\nb\"}\n");

    [Fact]
    public void A_text_line_has_short_category_message_and_scopes() =>
        Write(new TextLineFormatter(Time), LogLevel.Warning, "PutMetricAlarm failed")
            .ShouldBe(
                "2026-01-02T03:04:05.678Z warn  Planner: PutMetricAlarm failed "
                    + "controller=metricalarm namespace=ml name=\"churn 5xx\" reconcileID=7\n"
            );

    [Fact]
    public void Text_from_outside_cannot_forge_a_line() =>
        Write(new TextLineFormatter(Time), LogLevel.Information, "a\n2026 error")
            .ShouldStartWith("2026-01-02T03:04:05.678Z info  Planner: a\\n2026 error ");

    [Fact]
    public void An_exception_follows_a_text_line_indented() =>
        Write(new TextLineFormatter(Time), LogLevel.Error, "Failed", new InvalidOperationException("a\nb"))
            .ShouldEndWith("\n    System.InvalidOperationException: a\n    b\n");

    [Fact]
    public void The_innermost_value_of_a_name_counts()
    {
        var scopes = new LoggerExternalScopeProvider();
        using var outer = scopes.Push(new KeyValuePair<string, object?>[] { new("name", "outer") });
        using var inner = scopes.Push(new KeyValuePair<string, object?>[] { new("name", "inner") });

        LogFields.Read<object?>(null, scopes)["name"].ShouldBe("inner");
    }

    private static string Write(ConsoleFormatter formatter, LogLevel level, string message, Exception? exception = null)
    {
        var scopes = new LoggerExternalScopeProvider();
        using var scope = scopes.Push(Scope);
        var writer = new StringWriter();
        var entry = new LogEntry<KeyValuePair<string, object?>[]>(
            level,
            "A.B.Planner",
            default,
            State,
            exception,
            (_, _) => message
        );
        formatter.Write(entry, scopes, writer);
        return writer.ToString();
    }
}
