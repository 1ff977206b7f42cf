using SageMakerMonitorOperator.Api.Common;

namespace SageMakerMonitorOperator.Api.Alarms;

/// <summary>A custom resource that stands for an alarm on CloudWatch, of whatever type.</summary>
public abstract record AlarmResource<TSpec, TStatus> : AwsResource<TSpec, TStatus>, IAlarm, IReferrer
    where TSpec : AlarmSpec
    where TStatus : AlarmStatus
{
    /// <inheritdoc/>
    public override string AwsName => Spec.Name ?? $"{Metadata.Namespace}_{Metadata.Name}";

    /// <inheritdoc/>
    public virtual IEnumerable<LocalObject> References =>
        ActionTarget.Topics(Spec.AlarmActions, Spec.OkActions, Spec.InsufficientDataActions);

    AlarmSpec IAlarm.Spec => Spec;
}

/// <summary>What alarms of every type have in common.</summary>
public interface IAlarm : IAwsResource
{
    new AlarmSpec Spec { get; }
}
