using System.Text.Json;
using SageMakerMonitorOperator.Kubernetes.Schema;
using SageMakerMonitorOperator.Tests.Shared;
using SageMakerMonitorOperator.Tools.Rbac;

namespace SageMakerMonitorOperator.Tools.Tests.Rbac;

public sealed class RbacTests
{
    private static readonly List<JsonElement> Rights = Rules("rbac.yaml").ToList();

    [Fact]
    public void No_right_is_a_wildcard() => Rights.ShouldAllBe(right => !right.GetRawText().Contains('*'));

    [Fact]
    public void Secrets_can_be_read_one_by_one_in_the_operators_own_namespace_only()
    {
        var secrets = Roles("rbac.yaml").Single(role => role.GetRawText().Contains("secrets"));
        secrets.GetProperty("kind").GetString().ShouldBe("Role");
        Texts(secrets.GetProperty("rules")[0], "verbs").ShouldBe(["get"]);
    }

    [Fact]
    public void The_operator_deletes_no_objects() =>
        Rights.SelectMany(right => Texts(right, "verbs")).Intersect(["delete", "deletecollection"]).ShouldBeEmpty();

    [Fact]
    public void Editors_of_a_namespace_cannot_edit_accounts_of_the_cluster() =>
        Rules("rbac-users.yaml")
            .Where(rule => Texts(rule, "resources").Contains("clusterawsaccounts"))
            .SelectMany(rule => Texts(rule, "verbs"))
            .ShouldBe(["get", "list", "watch"]);

    [Fact]
    public void Rights_on_the_same_resource_merge() =>
        PolicyRules
            .Of([Right("get", "watch"), Right("patch", "get")])
            .ToJsonString()
            .ShouldBe("""[{"apiGroups":["g"],"resources":["r"],"verbs":["get","patch","watch"]}]""");

    private static EntityRbacAttribute Right(params string[] verbs) =>
        new()
        {
            Group = "g",
            Resources = ["r"],
            Verbs = verbs,
        };

    private static IEnumerable<JsonElement> Roles(string file) =>
        YamlDocuments
            .Read(Repository.File($"deploy/kustomize/base/{file}"))
            .Where(manifest => manifest.TryGetProperty("rules", out _));

    private static IEnumerable<JsonElement> Rules(string file) =>
        Roles(file).SelectMany(role => role.GetProperty("rules").EnumerateArray());

    private static IEnumerable<string> Texts(JsonElement rule, string list) =>
        rule.GetProperty(list).EnumerateArray().Select(text => text.GetString()!);
}
