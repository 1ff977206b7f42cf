using SageMakerMonitorOperator.AwsSimulator.Calls;
using SageMakerMonitorOperator.Integration.Kinds.Faults;
using SageMakerMonitorOperator.Testbed.Waiting;

namespace SageMakerMonitorOperator.Integration.Kinds.Fields;

/// <summary>What somebody changes on AWS is set right by one write, and told.</summary>
[Collection(nameof(KindCluster))]
public sealed class KindDriftTests(KindCluster cluster)
{
    [Theory]
    [MemberData(nameof(KindDefinitions.Rows), MemberType = typeof(KindDefinitions))]
    public void Every_field_of_the_CRD_has_a_drift_to_be_tested_with(string kind) =>
        new FieldVariants(KindDefinitions.Of(kind))
            .WithoutDrift()
            .ShouldBeEmpty("say how the field drifts, or exempt it with a reason");

    [Theory]
    [MemberData(nameof(KindDefinitions.Rows), MemberType = typeof(KindDefinitions))]
    public async Task A_drifted_field_is_repaired_with_one_write_and_told_by_its_name(string kind)
    {
        await using var aws = await KindArena.StartAwsAsync();
        await using var arena = await KindArena.OpenAsync(cluster, KindDefinitions.Of(kind), "drift", aws);
        var drifted = Fields(arena).Concat(arena.Kind.HasTags ? Tags(arena) : []).ToList();
        await using var process = await arena.StartOperatorAsync(KindNamespace.NoResync);
        await KindNamespace.EachAsync(drifted, item => arena.Objects.CreateAsync(item.Variant.Manifest));
        await arena.InSyncAsync([.. drifted.Select(item => item.Variant.Name)]);
        // The account has just got its first users, which looks at all of them once more: that must not come in between.
        await arena.ForcePassAsync([.. drifted.Select(item => item.Variant.Name)]);
        var good = drifted.ToDictionary(item => item.Variant.Name, item => StateOf(arena, item));

        drifted.ForEach(item => item.Drift(arena.AwsName(item.Variant.Manifest)));
        drifted.Where(item => StateOf(arena, item) == good[item.Variant.Name]).ShouldBeEmpty("nothing drifted");
        var mark = aws.Calls.Last;
        await arena.ForcePassAsync([.. good.Keys]);

        drifted.Where(item => StateOf(arena, item) != good[item.Variant.Name]).ShouldBeEmpty("not repaired");
        drifted.Where(item => Writes(arena, item, mark).Count != 1).ShouldBeEmpty("not with one write");
        await ToldAsync(arena, drifted);
    }

    private static IEnumerable<Drifted> Fields(KindArena arena)
    {
        var kind = arena.Kind;
        return kind
            .Drifts.SelectMany(drift => new FieldVariants(kind).Drifting(drift).Select(variant => (drift, variant)))
            .Select((each, i) => (each.drift, variant: Named(arena, each.variant, $"field-{i:000}")))
            .Select(each => new Drifted(
                each.variant,
                each.drift.ToldOf(arena.AwsName(each.variant.Manifest)),
                name => kind.Write(arena.Aws, name, each.drift.Members(kind.Read(arena.Aws, name)))
            ));
    }

    private static FieldVariant Named(KindArena arena, FieldVariant variant, string name)
    {
        arena.Fitted(variant.Named(arena.Kind, name).Manifest);
        return variant;
    }

    private static IEnumerable<Drifted> Tags(KindArena arena)
    {
        const string Owner = "sagemakermonitor.dev/name";
        return new (string Key, string? Value)[] { ("team", "changed"), ("team", null), (Owner, null) }.Select(
            (tag, i) =>
            {
                var manifest = arena.Manifest($"tag-{i:000}", Scenarios.Tagged(arena.Kind.Spec, "team: ml"));
                return new Drifted(
                    new FieldVariant($"tag {tag.Key} becomes {tag.Value ?? "nothing"}", manifest),
                    $"tags.{tag.Key}",
                    name =>
                        arena.Kind.WriteTags(arena.Aws, name, new Dictionary<string, string?> { [tag.Key] = tag.Value })
                );
            }
        );
    }

    private static string StateOf(KindArena arena, Drifted item) =>
        arena.StateOf(arena.AwsName(item.Variant.Manifest), item.Variant.Name);

    private static IReadOnlyList<AwsCall> Writes(KindArena arena, Drifted item, long after) =>
        arena.Writes(arena.AwsName(item.Variant.Manifest), after);

    private static async Task ToldAsync(KindArena arena, IReadOnlyList<Drifted> drifted) =>
        await Wait.UntilAsync(
            async _ =>
            {
                var events = await arena.Objects.EventsAsync();
                return string.Join(", ", drifted.Where(item => !IsTold(item, events[item.Variant.Name])));
            },
            untold => untold.Length == 0,
            "every drift is told in an event with the name of its field",
            cancellationToken: TestContext.Current.CancellationToken
        );

    private static bool IsTold(Drifted item, IEnumerable<string> events) =>
        events.Any(text =>
            text.StartsWith("DriftRepaired: ", StringComparison.Ordinal)
            && text.Contains($"{item.Told} was ", StringComparison.Ordinal)
        );

    private sealed record Drifted(FieldVariant Variant, string Told, Action<string> Drift)
    {
        public override string ToString() => $"{Variant.About} ({Variant.Name})";
    }
}
