namespace SageMakerMonitorOperator.Api.Common;

/// <summary>Whether the operator may write.</summary>
public enum ManagementPolicy
{
    /// <summary>AWS is made equal to the spec and kept so.</summary>
    Enforce,

    /// <summary>AWS is only read; status shows the difference and what would be done.</summary>
    Observe,
}

/// <summary>What happens to a resource that exists on AWS before the object does.</summary>
public enum AdoptionPolicy
{
    /// <summary>It is not touched; the object is not Ready, with reason NameConflict.</summary>
    Never,

    /// <summary>It is taken over when it carries no owner tags of another object.</summary>
    IfUnowned,
}

/// <summary>What happens on AWS when the object is deleted.</summary>
public enum DeletionPolicy
{
    /// <summary>The resource is deleted.</summary>
    Delete,

    /// <summary>The resource stays; only the owner tags are removed.</summary>
    Retain,
}
