namespace SageMakerMonitorOperator.AwsSimulator;

/// <summary>Where AWS's documents leave open what happens: each possibility, the likelier or stricter one first chosen.</summary>
public sealed record Readings
{
    /// <summary>A put of one alarm type over a name that another type has. The reference says only that names are unique
    /// within the Region.</summary>
    public NameOfOtherType NameOfOtherType { get; init; } = NameOfOtherType.Refused;

    /// <summary>DeleteAlarms, Enable- and DisableAlarmActions with unknown names only. The reference says that the correct
    /// names of a batch are still deleted, and lists ResourceNotFound.</summary>
    public UnknownNames UnknownNames { get; init; } = UnknownNames.Ignored;

    /// <summary>DeleteDashboards with an unknown name. The reference says that nothing is deleted when there is an error, and
    /// has left out of late which error that would be.</summary>
    public UnknownNames UnknownDashboards { get; init; } = UnknownNames.NotFound;

    /// <summary>The code for log alarms in a batch. The reference says that it cannot be done, and lists ResourceConflict
    /// without saying for what.</summary>
    public string LogAlarmInBatchCode { get; init; } = "ValidationError";

    /// <summary>Whether a composite alarm may name itself in its rule. The reference says that cycles of two can be
    /// created, and nothing of one.</summary>
    public bool CompositeMayNameItself { get; init; }

    /// <summary>Whether an alarm that suppresses a composite's actions can be deleted. The reference speaks of
    /// alarm rules only.</summary>
    public bool SuppressorCanBeDeleted { get; init; }

    /// <summary>How many alarms a Region holds before LimitExceeded. "No limit" (2023); 5,000 is often quoted.</summary>
    public int? MostAlarms { get; init; }

    /// <summary>Whether a mute rule may name alarms that do not exist. The reference says that the names "must match
    /// existing alarms", and models no error for it.</summary>
    public bool TakesUnknownMuteTargets { get; init; }

    /// <summary>What the rank of a GuardDuty filter is: its position among all filters, so that putting one in moves the others
    /// ("the position of the filter in the list of current filters"), or a number that is kept as it was given.</summary>
    public FilterRanks FilterRanks { get; init; } = FilterRanks.Positions;

    /// <summary>Whether a mute rule may be put that can never mute any more. The reference says nothing of it.</summary>
    public bool TakesMuteRulesThatAreOver { get; init; }

    /// <summary>RemoveTargets with an id that the rule does not have. The reference says nothing of it.</summary>
    public UnknownNames UnknownTargets { get; init; } = UnknownNames.NotFound;

    /// <summary>Whether TestEventPattern takes events without the fields that the reference calls mandatory. LocalStack, which
    /// compares itself with AWS, found that it does.</summary>
    public bool TakesIncompleteEvents { get; init; }
}

public enum NameOfOtherType
{
    Refused,
    Replaced,
}

public enum FilterRanks
{
    Positions,
    AsGiven,
}

public enum UnknownNames
{
    Ignored,
    NotFound,
}
