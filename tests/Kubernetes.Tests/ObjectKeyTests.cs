using SageMakerMonitorOperator.Kubernetes.Model;

namespace SageMakerMonitorOperator.Kubernetes.Tests;

public sealed class ObjectKeyTests
{
    [Fact]
    public void A_cluster_scoped_key_prints_without_a_slash() =>
        new ObjectKey(null, "default").ToString().ShouldBe("default");

    [Fact]
    public void A_namespaced_key_prints_as_kubectl_does() =>
        new ObjectKey("ml", "churn").ToString().ShouldBe("ml/churn");
}
