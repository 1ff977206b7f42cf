using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Common;

/// <summary>What the operator needs of the Kubernetes API besides its own kinds; carries attributes only.</summary>
[EntityRbac(Group = "events.k8s.io", Resources = ["events"], Verbs = ["create", "patch"])]
[EntityRbac(Resources = ["namespaces"], Verbs = ["get"], ResourceNames = ["kube-system"])] // its uid is the cluster id
public static class OperatorRights;
