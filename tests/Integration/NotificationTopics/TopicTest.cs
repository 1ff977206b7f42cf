using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Sns;
using SageMakerMonitorOperator.Integration.Fixtures;
using SageMakerMonitorOperator.Integration.Kinds;
using SageMakerMonitorOperator.Integration.Kinds.Policies;

namespace SageMakerMonitorOperator.Integration.NotificationTopics;

/// <summary>What the tests of topics have in common: the simulator's topics, and Secrets.</summary>
public abstract class TopicTest(KindCluster cluster) : KindPolicyTest(cluster)
{
    private readonly KindCluster _cluster = cluster;

    private protected TopicStore Topics => NotificationTopicDefinition.Topics(Arena.Aws);

    private protected Task OpenAsync() => OpenAsync("NotificationTopic");

    private protected static JsonObject SpecOf(string json) => JsonNode.Parse(json)!.AsObject();

    private protected IReadOnlyList<string> Endpoints(string name) =>
        [
            .. Topics.Find(Arena.AwsName(name))!["Subscriptions"]!
                .AsArray()
                .Select(subscription => subscription!["Endpoint"]!.ToString()),
        ];

    private protected IReadOnlyList<string> Sids(string name) =>
        [
            .. JsonNode.Parse(Topics.Find(Arena.AwsName(name))!["Policy"]!.ToString())!["Statement"]!
                .AsArray()
                .Select(statement => statement!["Sid"]!.ToString()),
        ];

    /// <summary>A Secret, and the Role that lets the operator get it.</summary>
    private protected async Task SecretAsync(string name, string key, string value)
    {
        await PostAsync(
            $"/api/v1/namespaces/{Arena.Namespace}/secrets",
            new JsonObject
            {
                ["metadata"] = new JsonObject { ["name"] = name },
                ["data"] = new JsonObject { [key] = Convert.ToBase64String(Encoding.UTF8.GetBytes(value)) },
            }
        );
        await PostAsync(
            $"{Rbac}/roles",
            new JsonObject
            {
                ["metadata"] = new JsonObject { ["name"] = name },
                ["rules"] = new JsonArray(
                    new JsonObject
                    {
                        ["apiGroups"] = new JsonArray(""),
                        ["resources"] = new JsonArray("secrets"),
                        ["resourceNames"] = new JsonArray(name),
                        ["verbs"] = new JsonArray("get"),
                    }
                ),
            }
        );
        await PostAsync(
            $"{Rbac}/rolebindings",
            new JsonObject
            {
                ["metadata"] = new JsonObject { ["name"] = name },
                ["roleRef"] = new JsonObject
                {
                    ["apiGroup"] = "rbac.authorization.k8s.io",
                    ["kind"] = "Role",
                    ["name"] = name,
                },
                ["subjects"] = new JsonArray(
                    new JsonObject
                    {
                        ["kind"] = "User",
                        ["apiGroup"] = "rbac.authorization.k8s.io",
                        ["name"] = Cluster.OperatorUser,
                    }
                ),
            }
        );
    }

    private string Rbac => $"/apis/rbac.authorization.k8s.io/v1/namespaces/{Arena.Namespace}";

    private async Task PostAsync(string path, JsonObject body)
    {
        using var answer = await _cluster.Api.PostAsJsonAsync(
            new Uri(path, UriKind.Relative),
            body,
            TestContext.Current.CancellationToken
        );
        answer.EnsureSuccessStatusCode();
    }
}
