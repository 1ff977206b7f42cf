using SageMakerMonitorOperator.AwsSimulator.CloudWatch.Rules;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch.Operations;

internal static class PutLogAlarm
{
    public static AwsRequest Read(AwsRequest raw)
    {
        var request = LogAlarmShape.Request.Read(raw);
        ActionRules.Check(request);
        TagRules.Check(request, "ValidationError");
        return request;
    }
}
