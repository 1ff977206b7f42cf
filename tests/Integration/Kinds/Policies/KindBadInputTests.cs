using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Integration.Fixtures;
using SageMakerMonitorOperator.Integration.Kinds.Objects;
using SageMakerMonitorOperator.Tests.Shared;

namespace SageMakerMonitorOperator.Integration.Kinds.Policies;

/// <summary>Every object of tests/bad that only CEL refuses: the testbed's API server, without CEL, lets it in.</summary>
public sealed class KindBadInputTests(KindCluster cluster) : KindPolicyTest(cluster)
{
    [Theory]
    [MemberData(nameof(KindDefinitions.Rows), MemberType = typeof(KindDefinitions))]
    public async Task What_slips_through_becomes_Stalled_with_the_words_of_the_API_server_and_costs_no_AWS_call(
        string kind
    )
    {
        await OpenAsync(kind);
        var bad = BadObjects(kind);

        await KindNamespace.EachAsync(bad, each => Arena.Objects.CreateAsync(each.Manifest));

        await Arena.UntilAsync(
            [.. bad.Select(each => each.Name)],
            name => Latest(name).Says("Stalled", "True", "InvalidSpec"),
            "are Stalled"
        );
        bad.ShouldAllBe(each => Latest(each.Name).Message("Ready").Contains(each.Expected));
        bad.ShouldAllBe(each => Arena.Calls(Arena.AwsName(each.Manifest), 0).Count == 0);
        bad.ShouldNotBeEmpty();
    }

    private static IReadOnlyList<(string Name, string Expected, JsonNode Manifest)> BadObjects(string kind) =>
        [
            .. from path in Directory.EnumerateFiles(Repository.File($"tests/bad/{kind.ToLowerInvariant()}"), "*.yaml")
            let expected = File.ReadLines(path).First().Split("expect:", 2)[1].Trim()
            where expected.EndsWith(']')
            let manifest = Named(Manifests.Read(path).Single(), Path.GetFileNameWithoutExtension(path))
            select (manifest["metadata"]!["name"]!.ToString(), expected, manifest),
        ];

    // A name that is itself what is bad stays.
    private static JsonNode Named(JsonNode manifest, string name)
    {
        if ((string?)manifest["metadata"]!["name"] == "bad")
        {
            manifest["metadata"]!["name"] = name;
        }

        return manifest;
    }
}
