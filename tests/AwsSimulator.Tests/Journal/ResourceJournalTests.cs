using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Journal;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.Journal;

public sealed class ResourceJournalTests : SimulatorTest
{
    [Fact]
    public async Task What_calls_do_to_a_resource_is_written_down_in_order()
    {
        await PutAsync("a", ("Tags.member.1.Key", "k"), ("Tags.member.1.Value", "v"));
        await PutAsync("a");
        await TagAsync("a", "team", "ml");
        await UntagAsync("a", "team");
        await DeleteAsync("a");

        Server
            .Journal.Of(Arn("a"))
            .Select(change => change.Kind)
            .ShouldBe([
                ResourceChangeKind.Created,
                ResourceChangeKind.Updated,
                ResourceChangeKind.Tagged,
                ResourceChangeKind.Untagged,
                ResourceChangeKind.Deleted,
            ]);
    }

    [Fact]
    public async Task A_change_says_when_and_where_it_happened()
    {
        await PutAsync("a");

        Server
            .Journal.After(0)
            .ShouldHaveSingleItem()
            .ShouldBe(
                new ResourceChange(1, Clock.GetUtcNow(), AccountId, Region, Arn("a"), ResourceChangeKind.Created)
            );
    }

    [Fact]
    public async Task A_mark_parts_earlier_changes_from_later_ones()
    {
        await PutAsync("a");
        var mark = Server.Journal.Last;
        await PutAsync("b");

        Server.Journal.After(mark).ShouldHaveSingleItem().Arn.ShouldBe(Arn("b"));
    }

    [Fact]
    public async Task Reads_refused_calls_and_what_tests_do_behind_the_operators_back_are_not_in_it()
    {
        await PutAsync("a");
        var mark = Server.Journal.Last;

        await DescribedAsync();
        await TagAsync("unknown", "k", "v");
        await DeleteAsync("unknown");
        Backdoor.Change("a", new JsonObject { ["Threshold"] = 2 });
        Backdoor.Remove("a");

        Server.Journal.After(mark).ShouldBeEmpty();
    }
}
