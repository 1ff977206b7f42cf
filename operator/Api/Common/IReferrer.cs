namespace SageMakerMonitorOperator.Api.Common;

/// <summary>Refers to other objects of its namespace.</summary>
public interface IReferrer
{
    /// <summary>Every object that the spec names by reference, whether it exists or not.</summary>
    IEnumerable<LocalObject> References { get; }
}

/// <summary>An object of the same namespace.</summary>
/// <param name="Kind">Its kind, such as NotificationTopic.</param>
/// <param name="Name">Its name.</param>
public sealed record LocalObject(string Kind, string Name)
{
    /// <summary>The resource of the object is not deleted on AWS as long as it is referred to.</summary>
    public bool IsHeld { get; init; } = true;
}
