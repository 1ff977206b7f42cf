using Microsoft.Extensions.Time.Testing;
using SageMakerMonitorOperator.Kubernetes.Queues;

namespace SageMakerMonitorOperator.Kubernetes.Tests.Queues;

/// <summary>Random operations on the queue and on a model so simple that it is obviously right.</summary>
public sealed class WorkQueueModelTests
{
    private const int Keys = 6;
    private const int Lanes = 2;
    private const int PerLane = 2;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 200)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task The_queue_does_what_its_model_does(int seed)
    {
        var random = new Random(seed);
        var time = new FakeTimeProvider();
        using var queue = new WorkQueue<int>(new() { PerLane = PerLane }, time, laneOf: key => $"{LaneOf(key)}");
        var model = new Model(time);
        for (var step = 0; step < 300; step++)
        {
            await StepAsync(random, time, queue, model);
            queue.Snapshot().DepthByPriority.Values.Sum().ShouldBe(model.Ready().Count(), $"seed {seed}, step {step}");
        }
    }

    private static async Task StepAsync(Random random, FakeTimeProvider time, WorkQueue<int> queue, Model model)
    {
        var key = random.Next(Keys);
        var priority = random.Next(-1, 2);
        switch (random.Next(5))
        {
            case 0:
                queue.Add(key, priority);
                model.Add(key, TimeSpan.Zero, priority);
                break;
            case 1:
                var delay = TimeSpan.FromSeconds(random.Next(4));
                queue.AddAfter(key, delay, priority);
                model.Add(key, delay, priority);
                break;
            case 2:
                time.Advance(TimeSpan.FromSeconds(random.Next(3)));
                break;
            case 3 when model.Working.Count > 0:
                var done = model.Working.First();
                queue.Done(done);
                model.Working.Remove(done);
                break;
            default:
                await TakeAsync(queue, model);
                break;
        }
    }

    private static async Task TakeAsync(WorkQueue<int> queue, Model model)
    {
        if (!model.Allowed().Any())
        {
            return;
        }
        var item = (await queue.TakeAsync(TestContext.Current.CancellationToken))!;
        model.Working.ShouldNotContain(item.Key);
        model.HasRoom(item.Key).ShouldBeTrue();
        var highest = model.Allowed().Max(waiting => waiting.Value.Priority);
        item.Priority.ShouldBe(highest);
        model.Waiting[item.Key].Priority.ShouldBe(highest);
        model.Waiting.Remove(item.Key);
        model.Working.Add(item.Key);
    }

    private static int LaneOf(int key) => key % Lanes;

    private sealed class Model(FakeTimeProvider time)
    {
        public Dictionary<int, (DateTimeOffset Due, int Priority)> Waiting { get; } = [];
        public HashSet<int> Working { get; } = [];

        public IEnumerable<KeyValuePair<int, (DateTimeOffset Due, int Priority)>> Ready() =>
            Waiting.Where(entry => entry.Value.Due <= time.GetUtcNow() && !Working.Contains(entry.Key));

        public IEnumerable<KeyValuePair<int, (DateTimeOffset Due, int Priority)>> Allowed() =>
            Ready().Where(entry => HasRoom(entry.Key));

        public bool HasRoom(int key) => Working.Count(other => LaneOf(other) == LaneOf(key)) < PerLane;

        public void Add(int key, TimeSpan delay, int priority)
        {
            var due = time.GetUtcNow() + delay;
            Waiting[key] = Waiting.TryGetValue(key, out var old)
                ? (old.Due < due ? old.Due : due, Math.Max(old.Priority, priority))
                : (due, priority);
        }
    }
}
