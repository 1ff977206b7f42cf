namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch.Rules;

internal enum AlarmRuleTokenKind
{
    Word,
    Parenthesis,

    /// <summary>Of an alarm, inside a function's parentheses.</summary>
    Name,
}
