namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch.Rules;

internal enum AlarmRuleTokenKind
{
    /// <summary>An operator, a function, a constant, or a name without quotes.</summary>
    Word,

    /// <summary>A name; the quotes are gone.</summary>
    Quoted,

    /// <summary>A parenthesis or a comma.</summary>
    Mark,
}
