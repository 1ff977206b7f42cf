using SageMakerMonitorOperator.Kubernetes.Controllers;
using SageMakerMonitorOperator.Kubernetes.Tests.Support;

namespace SageMakerMonitorOperator.Kubernetes.Tests.Controllers;

public sealed class ControllerFinalizationTests : ControllerFixture
{
    [Fact]
    public async Task An_object_already_deleting_at_the_start_is_finalized_and_let_go()
    {
        Cluster.Put("w", change: Deleting(Script.FinalizerName));
        Start();
        await Wait.UntilAsync(() => Cluster.Get("w") is null, "the object goes");
        Script.Finalized.ShouldBe(["w"]);
        Script.Reconciled.ShouldBeEmpty();
    }

    [Fact]
    public async Task Other_finalizers_stay_and_an_object_without_ours_is_left_alone()
    {
        Cluster.Put("theirs", change: Deleting("others/one"));
        Cluster.Put("both", change: Deleting("others/one", Script.FinalizerName));
        Start();
        await Wait.UntilAsync(() => Cluster.Get("both")!["metadata"]!["finalizers"]!.AsArray().Count == 1, "ours goes");
        Cluster.Get("both")!["metadata"]!["finalizers"]!.ToJsonString().ShouldBe("""["others/one"]""");
        Script.Finalized.ShouldBe(["both"]);
    }

    [Fact]
    public async Task A_finalizer_that_is_not_finished_is_called_again()
    {
        Script.FinalizeWith = _ =>
            Script.Finalized.Count < 3
                ? FinalizeResult.RequeueAfter(TimeSpan.FromMilliseconds(1))
                : FinalizeResult.Finished;
        Cluster.Put("w", change: Deleting(Script.FinalizerName));
        Start();
        await Wait.UntilAsync(() => Cluster.Get("w") is null, "the object goes");
        Script.Finalized.Count.ShouldBe(3);
    }

    [Fact]
    public async Task An_invalid_object_reaches_the_controller_as_such()
    {
        Cluster.Put("w", """{}""");
        Start();
        await Wait.UntilAsync(() => !Script.Invalid.IsEmpty, "the controller hears of it");
        Script.Reconciled.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_invalid_object_being_deleted_goes_when_nothing_is_to_be_cleaned_up(bool mayGo)
    {
        Script.MayGoUnread = mayGo;
        Cluster.Put("w", """{"size":"big"}""", change: Deleting(Script.FinalizerName));
        Start();
        if (mayGo)
        {
            await Wait.UntilAsync(() => Cluster.Get("w") is null, "it is gone");
            return;
        }

        await Wait.UntilAsync(() => !Script.Invalid.IsEmpty, "the controller hears of it");
        Cluster.Get("w").ShouldNotBeNull();
    }
}
