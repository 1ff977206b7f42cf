using SageMakerMonitorOperator.Kubernetes.Model;

namespace SageMakerMonitorOperator.Api.Common;

/// <summary>A custom resource that stands for one resource on AWS.</summary>
public abstract record AwsResource<TSpec, TStatus> : CustomResource<TSpec, TStatus>, IAwsResource
    where TSpec : AwsResourceSpec
    where TStatus : AwsResourceStatus
{
    AwsResourceSpec IAwsResource.Spec => Spec;

    AwsResourceStatus? IAwsResource.Status => Status;

    ObjectMeta IAwsResource.Metadata => Metadata;

    /// <inheritdoc/>
    public abstract string AwsName { get; }
}

/// <summary>What the policies that all kinds share see of an object.</summary>
public interface IAwsResource
{
    ObjectMeta Metadata { get; }

    AwsResourceSpec Spec { get; }

    AwsResourceStatus? Status { get; }

    /// <summary>The name on AWS: spec.name, or <c>namespace_name</c>, which no other object can have.</summary>
    string AwsName { get; }
}
