using System.Globalization;
using SageMakerMonitorOperator.Api.AlarmMuteRules;
using SageMakerMonitorOperator.Reconcilers.AlarmMuteRules;

namespace SageMakerMonitorOperator.Reconcilers.Tests.AlarmMuteRules;

public sealed class MuteExpiryTests
{
    [Theory]
    [InlineData("2026-08-01T12:00:59Z", "2026-08-01T11:59:59Z", false)]
    [InlineData("2026-08-01T12:00:59Z", "2026-08-01T12:00:00Z", true)]
    [InlineData("2026-08-01T14:00:00+02:00", "2026-08-01T12:00:00Z", true)]
    public void An_expiry_counts_to_the_minute(string expires, string now, bool over) =>
        IsOver("cron(0 2 * * *)", null, expires, now).ShouldBe(over);

    // 29 March has no half past two in Berlin. A zone that is not known here may be the last on earth.
    [Theory]
    [InlineData("at(2026-08-01T12:00)", null, "2026-08-01T13:59:59Z", false)]
    [InlineData("at(2026-08-01T12:00)", null, "2026-08-01T14:00:00Z", true)]
    [InlineData("at(2026-08-01T12:00)", "Europe/Berlin", "2026-08-01T12:00:00Z", true)]
    [InlineData("at(2026-08-01T12:00)", "America/New_York", "2026-08-01T17:59:00Z", false)]
    [InlineData("at(2026-03-29T02:30)", "Europe/Berlin", "2026-03-29T03:30:00Z", true)]
    [InlineData("at(2026-08-01T12:00)", "Mars/Olympus", "2026-08-02T01:59:00Z", false)]
    [InlineData("at(2026-08-01T12:00)", "Mars/Olympus", "2026-08-02T02:00:00Z", true)]
    [InlineData("at(9999-12-31T23:59)", "Pacific/Kiritimati", "2026-08-01T12:00:00Z", false)]
    [InlineData("at(0001-01-01T00:00)", "Pacific/Kiritimati", "2026-08-01T12:00:00Z", true)]
    [InlineData("cron(0 2 * * *)", null, "2100-01-01T00:00:00Z", false)]
    public void A_window_is_over_when_its_time_zone_says_so(string expression, string? zone, string now, bool over) =>
        IsOver(expression, zone, expires: null, now).ShouldBe(over);

    private static bool IsOver(string expression, string? zone, string? expires, string now) =>
        MuteExpiry.IsOver(
            new AlarmMuteRuleSpec
            {
                Rule = new()
                {
                    Schedule = new()
                    {
                        Expression = expression,
                        Duration = "PT2H",
                        Timezone = zone,
                    },
                },
                ExpireDate = expires is null ? null : Time(expires),
            },
            observed: null,
            Time(now)
        );

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
