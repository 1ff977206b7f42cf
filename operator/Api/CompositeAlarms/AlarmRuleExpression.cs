using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.CompositeAlarms;

// A structural schema cannot recurse: each depth is a type of its own.

/// <summary>A rule over the states of alarms: exactly one of allOf, anyOf, not, atLeast, alarmRef and alarmName.</summary>
public sealed record AlarmRuleExpression : AlarmStateChoice, IValidated<AlarmRuleExpression>, IAlarmRuleNode
{
    /// <summary>True when all of these are.</summary>
    [Items(MinItems = 1, MaxItems = 100)]
    public IReadOnlyList<AlarmRuleGroup>? AllOf { get; init; }

    /// <summary>True when any of these is.</summary>
    [Items(MinItems = 1, MaxItems = 100)]
    public IReadOnlyList<AlarmRuleGroup>? AnyOf { get; init; }

    /// <summary>True when this is not.</summary>
    public AlarmRuleGroup? Not { get; init; }

    /// <summary>True when so many of these alarms are in a state.</summary>
    public AtLeast? AtLeast { get; init; }

    public static IReadOnlyList<ValidationRule<AlarmRuleExpression>> Rules { get; } =
        AlarmRuleNodeRules.Of<AlarmRuleExpression>("expression");

    int IAlarmRuleNode.Choices =>
        new object?[] { AllOf, AnyOf, Not, AtLeast, AlarmRef, AlarmName }.Count(choice => choice is not null);
}

/// <summary>A part of a rule: exactly one of allOf, anyOf, not, atLeast, alarmRef and alarmName.</summary>
public sealed record AlarmRuleGroup : AlarmStateChoice, IValidated<AlarmRuleGroup>, IAlarmRuleNode
{
    /// <summary>True when all of these are.</summary>
    [Items(MinItems = 1, MaxItems = 100)]
    public IReadOnlyList<AlarmRuleOperand>? AllOf { get; init; }

    /// <summary>True when any of these is.</summary>
    [Items(MinItems = 1, MaxItems = 100)]
    public IReadOnlyList<AlarmRuleOperand>? AnyOf { get; init; }

    /// <summary>True when this is not.</summary>
    public AlarmRuleOperand? Not { get; init; }

    /// <summary>True when so many of these alarms are in a state.</summary>
    public AtLeast? AtLeast { get; init; }

    public static IReadOnlyList<ValidationRule<AlarmRuleGroup>> Rules { get; } =
        AlarmRuleNodeRules.Of<AlarmRuleGroup>("group");

    int IAlarmRuleNode.Choices =>
        new object?[] { AllOf, AnyOf, Not, AtLeast, AlarmRef, AlarmName }.Count(choice => choice is not null);
}

/// <summary>An alarm and the state in which it must be: exactly one of alarmRef and alarmName.</summary>
public sealed record AlarmRuleOperand : AlarmStateChoice, IValidated<AlarmRuleOperand>
{
    public static IReadOnlyList<ValidationRule<AlarmRuleOperand>> Rules { get; } =
    [OneOf<AlarmRuleOperand>("operand-one-of")];
}
