using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Reconcilers.References;

namespace SageMakerMonitorOperator.Reconcilers.Tests.References;

/// <summary>Whatever is referred to has an ARN, made of its kind and name.</summary>
public sealed class KnownReferences : IReferences
{
    /// <summary>Who keeps anything from being deleted.</summary>
    public List<string> Holders { get; } = [];

    public string ArnOf(string field, LocalObject target, Referrer referrer) =>
        target.Kind switch
        {
            ActionTarget.TopicKind => $"arn:aws:sns:eu-west-1:111122223333:{referrer.Namespace}-{target.Name}",
            "LogGroup" => $"arn:aws:logs:eu-west-1:111122223333:log-group:/{referrer.Namespace}/{target.Name}",
            _ => $"arn:aws:cloudwatch:eu-west-1:111122223333:alarm:{referrer.Namespace}_{target.Name}",
        };

    public string NameOf(string field, LocalObject target, string @namespace) => $"{@namespace}/{target.Name}";

    public IAwsResource? Find(string @namespace, LocalObject target) => null;

    public IReadOnlyList<string> HoldersOf(string kind, ObjectKey key) => Holders;
}
