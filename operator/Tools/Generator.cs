using System.Reflection;
using SageMakerMonitorOperator.Api.MetricAlarms;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Tools.Crds;
using SageMakerMonitorOperator.Tools.Documentation;
using SageMakerMonitorOperator.Tools.Output;
using SageMakerMonitorOperator.Tools.Rbac;
using SageMakerMonitorOperator.Tools.Reference;
using SageMakerMonitorOperator.Tools.Schema;

namespace SageMakerMonitorOperator.Tools;

/// <summary>Everything that is generated from the API types.</summary>
public static class Generator
{
    private static readonly Assembly Api = typeof(MetricAlarm).Assembly;

    /// <summary>The texts of all generated files.</summary>
    /// <exception cref="GeneratorException">A type or a field lacks what generation needs.</exception>
    public static GeneratedFiles Generate()
    {
        var documentation = new XmlDocumentation(Api, typeof(Condition).Assembly);
        var crds = new CrdWriter(documentation);
        var kinds = ApiTypes.Kinds(Api);
        var files = new Dictionary<string, string>();
        foreach (var kind in kinds)
        {
            files[$"crds/{CrdKustomization.FileOf(kind)}"] = Yaml.File(crds.Crd(kind));
            files[$"operator/Api/Schemas/{kind.Entity.PluralName}.json"] = Json.File(
                MinimalSchema.Of(crds.Schema(kind))
            );
        }

        files["crds/Kustomization"] = CrdKustomization.Of(kinds);
        files["crds/README.md"] = new ReferenceWriter(documentation).Page(kinds);
        files["deploy/kustomize/base/rbac.yaml"] = Yaml.File(OperatorRbac.Manifests(Api));
        files["deploy/kustomize/base/rbac-users.yaml"] = Yaml.File(UserRbac.Manifests(kinds));
        return new GeneratedFiles(files);
    }
}
