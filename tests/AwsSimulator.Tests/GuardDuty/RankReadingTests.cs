namespace SageMakerMonitorOperator.AwsSimulator.Tests.GuardDuty;

/// <summary>The other reading of what a rank is.</summary>
public sealed class RankReadingTests : GuardDutyTest
{
    protected override SimulatorOptions Options => new() { Readings = new() { FilterRanks = FilterRanks.AsGiven } };

    [Fact]
    public async Task A_rank_stays_as_it_was_given()
    {
        await CreateAsync();
        await FilterAsync("late", 50);
        await FilterAsync("plain");
        await FilterAsync("same", 50);

        (await DoneAsync($"GET {Root}/filter"))["filterNames"]!
            .AsArray()
            .Select(name => name!.ToString())
            .ShouldBe(["plain", "late", "same"]);
        (await DoneAsync($"GET {Root}/filter/late"))["rank"]!.GetValue<int>().ShouldBe(50);
        (await DoneAsync($"GET {Root}/filter/plain"))["rank"]!.GetValue<int>().ShouldBe(1);
    }
}
