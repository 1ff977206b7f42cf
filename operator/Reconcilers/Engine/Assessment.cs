namespace SageMakerMonitorOperator.Reconcilers.Engine;

/// <summary>What a kind has to say of an object that is in sync, beyond that it is.</summary>
public sealed record Assessment
{
    public static Assessment Good { get; } = new();

    /// <summary>In place of what Ready says otherwise.</summary>
    public Statement? Ready { get; init; }

    /// <summary>What the user should know although AWS equals the spec: the condition Warning. Null takes it away.</summary>
    public Statement? Warning { get; init; }
}

/// <summary>The value of one condition.</summary>
public sealed record Statement(string Status, string Reason, string Message)
{
    public static Statement True(string reason, string message) => new("True", reason, message);

    public static Statement False(string reason, string message) => new("False", reason, message);

    public static Statement Unknown(string reason, string message) => new("Unknown", reason, message);
}
