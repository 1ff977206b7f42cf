using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Reconcilers.Engine;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Engine;

public sealed class RequestIdsTests
{
    private const string First = "AWS throttled it (code Throttling, request id 6b1f-1). It is tried again";

    private static readonly Condition Old = new()
    {
        Type = "Ready",
        Status = "False",
        Reason = "Throttled",
        Message = First,
        LastTransitionTime = DateTimeOffset.UnixEpoch,
    };

    [Theory]
    [InlineData("AWS throttled it (code Throttling, request id ffff-2). It is tried again", true)]
    [InlineData(First, true)]
    [InlineData("AWS throttled it (code SlowDown, request id 6b1f-1). It is tried again", false)]
    [InlineData("AWS throttled it (code Throttling). It is tried again", false)]
    public void Only_the_request_id_may_differ(string message, bool same) =>
        RequestIds.SameBut(Old, Statement.False("Throttled", message)).ShouldBe(same);

    [Fact]
    public void An_event_names_no_request_id() =>
        RequestIds.Without(First).ShouldBe("AWS throttled it (code Throttling). It is tried again");

    [Fact]
    public void Another_status_or_reason_or_none_before_is_news()
    {
        RequestIds.SameBut(Old, Statement.Unknown("Throttled", First)).ShouldBeFalse();
        RequestIds.SameBut(Old, Statement.False("Unavailable", First)).ShouldBeFalse();
        RequestIds.SameBut(null, Statement.False("Throttled", First)).ShouldBeFalse();
    }
}
