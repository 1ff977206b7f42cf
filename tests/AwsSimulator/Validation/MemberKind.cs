namespace SageMakerMonitorOperator.AwsSimulator.Validation;

internal enum MemberKind
{
    Text,
    Whole,
    Real,
    Flag,
    List,
    Structure,
    Map,
    Anything,
}
