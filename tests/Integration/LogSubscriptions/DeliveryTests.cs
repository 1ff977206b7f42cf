using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Integration.Kinds;
using SageMakerMonitorOperator.Integration.Kinds.Objects;
using SageMakerMonitorOperator.Integration.Kinds.Policies;
using SageMakerMonitorOperator.Integration.LogFilters;

namespace SageMakerMonitorOperator.Integration.LogSubscriptions;

/// <summary>Where log events are sent, and who else has them sent.</summary>
public sealed class DeliveryTests(KindCluster cluster) : KindPolicyTest(cluster)
{
    private const string Kind = "LogSubscription";
    private const string Fresh = "arn:aws:firehose:us-east-1:000000000000:deliverystream/fresh";
    private const string FreshRole = "arn:aws:iam::000000000000:role/fresh";

    [Theory]
    [InlineData("fresh-stream", Fresh, "Could not deliver test message to specified Firehose stream")]
    [InlineData("fresh-role", FreshRole, "permission to assume the provided role")]
    public async Task What_was_just_made_is_waited_for(string name, string arn, string message)
    {
        await OpenAsync(Kind);
        FilterGroups.On(Arena.Aws).Refuse(arn);
        var spec = Spec;
        spec[arn == Fresh ? "destinationArn" : "roleArn"] = arn;
        await Arena.CreateAsync(name, spec);

        await UntilAsync(name, "Reconciling", "True", "DestinationNotReady");
        Latest(name).Message("Ready").ShouldContain(message);

        FilterGroups.On(Arena.Aws).Allow(arn);
        await Arena.InSyncAsync(name);
    }

    [Fact]
    public async Task Two_of_others_leave_no_room_and_are_named_and_left_alone()
    {
        await OpenAsync(Kind);
        var group = FilterGroups.Of(Arena.AwsName("third"));
        FilterGroups.On(Arena.Aws).Add(group);
        var filters = FilterGroups.On(Arena.Aws).SubscriptionFilters;
        filters.Set(group, "audit", Theirs());
        filters.Set(group, "search", Theirs());
        await Arena.CreateAsync("third", Spec);

        await UntilAsync("third", "Stalled", "True", "QuotaExceeded");
        Latest("third").Message("Ready").ShouldContain("and it has 'audit' and 'search'");
        await DeleteAsync("third");

        JsonNode.DeepEquals(filters.Find(group, "audit"), Theirs()).ShouldBeTrue();
        JsonNode.DeepEquals(filters.Find(group, "search"), Theirs()).ShouldBeTrue();
    }

    private static JsonObject Theirs() =>
        new()
        {
            ["filterPattern"] = "theirs",
            ["destinationArn"] = "arn:aws:lambda:us-east-1:000000000000:function:theirs",
        };
}
