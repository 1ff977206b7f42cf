using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.References;

/// <summary>Who refers to whom in this cluster.</summary>
public interface IReferences
{
    /// <summary>The ARN of what is referred to.</summary>
    /// <param name="field">Where the reference stands, such as spec.alarmActions[0].topicRef.</param>
    /// <param name="target">What it names.</param>
    /// <param name="referrer">Who refers.</param>
    /// <exception cref="ProblemException">
    /// Waiting, while the object does not exist or has no ARN; Stalled, when it is in another account or Region.
    /// </exception>
    string ArnOf(string field, LocalObject target, Referrer referrer);

    /// <summary>The name on AWS of what is referred to.</summary>
    /// <param name="field">Where the reference stands, such as spec.logGroupRef.</param>
    /// <param name="target">What it names.</param>
    /// <param name="namespace">Where both are.</param>
    /// <exception cref="ProblemException">Waiting, while the object does not exist or has no name on AWS.</exception>
    string NameOf(string field, LocalObject target, string @namespace);

    /// <summary>The object that a reference names; null where there is none.</summary>
    IAwsResource? Find(string @namespace, LocalObject target);

    /// <summary>The objects that keep this one from being deleted on AWS, in words; those that are being deleted do not.</summary>
    IReadOnlyList<string> HoldersOf(string kind, ObjectKey key);
}

/// <summary>Who refers.</summary>
/// <param name="Namespace">Where the target is too.</param>
/// <param name="Identity">The account and the Region that the target must be in.</param>
public sealed record Referrer(string Namespace, AwsResourceIdentity Identity)
{
    public static Referrer Of<TResource>(Intent<TResource> intent)
        where TResource : IAwsResource => new(intent.Resource.Metadata.Namespace ?? "", intent.Identity);
}
