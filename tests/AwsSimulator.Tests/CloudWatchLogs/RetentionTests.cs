namespace SageMakerMonitorOperator.AwsSimulator.Tests.CloudWatchLogs;

public sealed class RetentionTests : CloudWatchLogsTest
{
    [Theory]
    [InlineData(1)]
    [InlineData(14)]
    [InlineData(1096)]
    [InlineData(3653)]
    public async Task Retention_is_put_and_shown_as_a_number(int days)
    {
        await CreateAsync();

        await RetainAsync(days);

        (await DescribedAsync())[0]["retentionInDays"]!.GetValue<int>().ShouldBe(days);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(2)]
    [InlineData(31)]
    [InlineData(3654)]
    public async Task Other_numbers_of_days_are_refused(int days)
    {
        await CreateAsync();

        await RefusedAsync(
            "PutRetentionPolicy",
            new() { ["logGroupName"] = Group, ["retentionInDays"] = days },
            Invalid,
            "retentionInDays"
        );
    }

    [Fact]
    public async Task Retention_is_taken_away_once_and_again()
    {
        await CreateAsync();
        await RetainAsync(7);

        await DoneAsync("DeleteRetentionPolicy", new() { ["logGroupName"] = Group });
        await DoneAsync("DeleteRetentionPolicy", new() { ["logGroupName"] = Group });

        (await DescribedAsync())[0]["retentionInDays"].ShouldBeNull();
    }

    [Fact]
    public async Task A_group_of_the_class_DELIVERY_keeps_its_own_time()
    {
        Logs.Add(Group, new() { ["logGroupClass"] = "DELIVERY" });

        await RetainAsync(365);

        (await DescribedAsync())[0]["retentionInDays"]!.GetValue<int>().ShouldBe(2);
    }

    [Theory]
    [InlineData("PutRetentionPolicy")]
    [InlineData("DeleteRetentionPolicy")]
    public async Task A_group_that_is_not_there_has_none(string operation) =>
        await RefusedAsync(operation, new() { ["logGroupName"] = Group, ["retentionInDays"] = 7 }, Missing);

    private Task RetainAsync(int days) =>
        DoneAsync("PutRetentionPolicy", new() { ["logGroupName"] = Group, ["retentionInDays"] = days });
}
