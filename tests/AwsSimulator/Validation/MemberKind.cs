namespace SageMakerMonitorOperator.AwsSimulator.Validation;

internal enum MemberKind
{
    Text,
    Whole,
    Long,
    Real,
    Flag,
    List,
    Structure,
    Map,
    Anything,
}
