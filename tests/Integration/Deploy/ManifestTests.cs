using SageMakerMonitorOperator.Integration.Fixtures;
using SageMakerMonitorOperator.Tests.Shared;

namespace SageMakerMonitorOperator.Integration.Deploy;

/// <summary>The shipped manifests on the real API server. The base is applied by <see cref="Cluster"/> for all tests.</summary>
public sealed class ManifestTests(Cluster cluster)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("deploy/kustomize/base")]
    [InlineData("deploy/kustomize/overlays/localstack")]
    public async Task A_kustomization_applies(string folder)
    {
        // A dry run makes no namespace for what comes after it.
        await cluster.Kubectl.RunAsync(["create", "namespace", "localstack"], cancellationToken: Cancellation);
        string[] arguments = ["apply", "--validate=false", "--dry-run=server", "-k", Repository.File(folder)];

        (await cluster.Kubectl.RunAsync(arguments, cancellationToken: Cancellation)).EnsureSuccess();
    }

    [Fact]
    public async Task The_Deployment_meets_the_restricted_Pod_Security_Standard()
    {
        var found = await cluster.Kubectl.GetAsync(
            Cancellation,
            ["deployment", "-n", "sagemaker-monitor-system", "-o", "json"]
        );
        var pod = System.Text.Json.Nodes.JsonNode.Parse(found.EnsureSuccess().Output)!["items"]![0]!["spec"]![
            "template"
        ]!["spec"]!;
        var container = pod["containers"]![0]!["securityContext"]!;

        ((bool?)pod["securityContext"]!["runAsNonRoot"]).ShouldBe(true);
        ((string?)pod["securityContext"]!["seccompProfile"]!["type"]).ShouldBe("RuntimeDefault");
        ((bool?)container["allowPrivilegeEscalation"]).ShouldBe(false);
        ((bool?)container["readOnlyRootFilesystem"]).ShouldBe(true);
        ((string?)container["capabilities"]!["drop"]![0]).ShouldBe("ALL");
    }

    [Fact]
    public async Task The_operator_may_not_read_Secrets_of_other_namespaces_nor_change_what_is_not_its_own()
    {
        (await CanAsync("get", "secrets", "sagemaker-monitor-system")).ShouldBe("yes");
        (await CanAsync("get", "secrets", "default")).ShouldBe("no");
        (await CanAsync("list", "secrets", "sagemaker-monitor-system")).ShouldBe("no");
        (await CanAsync("create", "serviceaccounts/token", "sagemaker-monitor-system")).ShouldBe("no");
        (await CanAsync("delete", "metricalarms.sagemakermonitor.dev", "default")).ShouldBe("no");
        (await CanAsync("patch", "metricalarms.sagemakermonitor.dev/status", "default")).ShouldBe("yes");
    }

    private async Task<string> CanAsync(string verb, string resource, string @namespace)
    {
        var parts = resource.Split('/');
        string[] arguments = ["auth", "can-i", verb, parts[0], "-n", @namespace, $"--as={Cluster.OperatorUser}"];
        string[] subresource = parts.Length > 1 ? [$"--subresource={parts[1]}"] : [];
        return (
            await cluster.Kubectl.RunAsync([.. arguments, .. subresource], cancellationToken: Cancellation)
        ).Output.Trim();
    }
}
