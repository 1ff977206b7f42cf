using System.Net;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.CloudWatch;

public sealed class DeleteAlarmsTests : CompositeAlarmTest
{
    [Fact]
    public async Task Unknown_names_are_overlooked()
    {
        await PutAsync("a");

        (await DeleteAsync("a", "unknown")).Status.ShouldBe(HttpStatusCode.OK);
        (await DeleteAsync("unknown")).Status.ShouldBe(HttpStatusCode.OK);

        (await DescribedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task In_the_other_reading_unknown_names_alone_are_not_found()
    {
        await using var other = await AwsSimulatorServer.StartAsync(
            new SimulatorOptions { Readings = new() { UnknownNames = UnknownNames.NotFound } },
            cancellationToken: Cancellation
        );
        using var client = new AwsQueryClient(other.Url);

        (await client.CloudWatchAsync("DeleteAlarms", ("AlarmNames.member.1", "unknown"))).ShouldBeRefused(
            "ResourceNotFound",
            "",
            HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task A_hundred_names_go_in_one_call_and_no_more()
    {
        string[] names = [.. Enumerable.Range(0, 101).Select(number => $"a{number}")];
        await PutAsync("a0");

        (await DeleteAsync(names)).ShouldBeRefused("ValidationError", "less than or equal to 100");
        (await DescribedAsync()).ShouldBe(["a0"]);
        (await DeleteAsync(names[..100])).Status.ShouldBe(HttpStatusCode.OK);
        (await DescribedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task No_names_at_all_are_refused() =>
        (await Client.CloudWatchAsync("DeleteAlarms")).ShouldBeRefused("ValidationError", "'alarmNames'");

    [Fact]
    public async Task Two_composites_do_not_go_in_one_call()
    {
        await PutAsync("a");
        await CompositeAsync("c1", "FALSE");
        await CompositeAsync("c2", "FALSE");

        (await DeleteAsync("a", "c1", "c2")).ShouldBeRefused("ValidationError", "At most one composite");
        (await DescribedAsync()).ShouldBe(["a"]);

        (await DeleteAsync("a", "c1")).Status.ShouldBe(HttpStatusCode.OK);
        (await DeleteAsync("c2")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Log_alarms_go_alone()
    {
        await PutAsync("a");
        await LogAlarmAsync("log");

        (await DeleteAsync("a", "log")).ShouldBeRefused("ValidationError", "cannot be batch deleted");
        (await DeleteAsync("log")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_alarm_that_a_composite_names_stays_and_so_does_its_whole_batch()
    {
        await PutAsync("a");
        await PutAsync("b");
        await PutAsync("free");
        await CompositeAsync("c", "ALARM(a) OR ALARM(b)");

        (await DeleteAsync("free", "a")).ShouldBeRefused(
            "ValidationError",
            "Cannot delete a as there are composite alarm(s) depending on it."
        );
        (await DeleteAsync("a", "b")).ShouldBeRefused(
            "ValidationError",
            "Cannot delete a,b as there are composite alarm(s) depending on them."
        );

        (await DescribedAsync()).ShouldBe(["a", "b", "free"]);
    }

    [Fact]
    public async Task Once_the_composite_is_gone_or_names_it_no_longer_an_alarm_can_be_deleted()
    {
        await PutAsync("a");
        await PutAsync("b");
        await CompositeAsync("c", "ALARM(a)");
        await CompositeAsync("d", "ALARM(b)");

        await CompositeAsync("c", "FALSE");
        await DeleteAsync("d");

        (await DeleteAsync("a", "b")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_cycle_is_broken_by_a_rule_of_FALSE()
    {
        await CompositeAsync("c1", "FALSE");
        await CompositeAsync("c2", "ALARM(c1)");
        await CompositeAsync("c1", "ALARM(c2)");

        (await DeleteAsync("c1")).ShouldBeRefused("ValidationError", "Cannot delete c1");
        (await DeleteAsync("c2")).ShouldBeRefused("ValidationError", "Cannot delete c2");

        await CompositeAsync("c1", "FALSE");
        (await DeleteAsync("c2")).Status.ShouldBe(HttpStatusCode.OK);
        (await DeleteAsync("c1")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_alarm_that_suppresses_a_composite_stays()
    {
        await PutAsync("a");
        await SuppressedAsync("c", by: "a");

        (await DeleteAsync("a")).ShouldBeRefused("ValidationError", "Cannot delete a");
    }
}
