using SageMakerMonitorOperator.Api.AlarmMuteRules;

namespace SageMakerMonitorOperator.Api.Tests.AlarmMuteRules;

public sealed class ScheduleFormsTests
{
    [Theory]
    [InlineData("PT1M", 1)]
    [InlineData("PT4H", 240)]
    [InlineData("P2DT12H", 3600)]
    [InlineData("P7D", 10080)]
    [InlineData("P1DT2H3M60S", 1564)]
    [InlineData("PT0360H", 21600)]
    public void A_duration_is_as_long_as_its_parts_together(string duration, int minutes) =>
        ScheduleForms.Length(duration).ShouldBe(TimeSpan.FromMinutes(minutes));

    [Theory]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1DT")]
    [InlineData("P1M")]
    [InlineData("P1Y")]
    [InlineData("-PT1H")]
    [InlineData("PT1.5H")]
    [InlineData("PT1M1H")]
    [InlineData("pt1h")]
    [InlineData("PT1H\n")]
    public void What_is_no_duration_has_no_length(string duration) => ScheduleForms.Length(duration).ShouldBeNull();

    [Theory]
    [InlineData("cron(0 2 * * *)")]
    [InlineData("cron(0 2 * * SUN)")]
    [InlineData("cron(0 1 1 * *)")]
    [InlineData("cron(30 18 1,15 JAN-MAR,DEC MON-FRI)")]
    [InlineData("cron(0-59 00 31 12 7)")]
    public void Every_form_of_cron_that_AWS_shows_is_taken(string expression) =>
        ScheduleForms.IsCron(expression).ShouldBeTrue();

    [Theory]
    [InlineData("at(2024-02-29T00:00)", true)]
    [InlineData("at(2027-12-31T23:59)", true)]
    [InlineData("at(2027-02-30T00:00)", false)]
    [InlineData("at(2027-13-01T00:00)", false)]
    [InlineData("at(2027-01-01T24:00)", false)]
    [InlineData("at(2027-01-01 00:00)", false)]
    public void A_time_is_one_of_the_calendar(string expression, bool good)
    {
        ScheduleForms.IsAt(expression).ShouldBe(good);
        (ScheduleForms.Time(expression) is not null).ShouldBe(good);
    }
}
