using System.Text;
using SageMakerMonitorOperator.AwsSimulator.CloudWatch.Rules;
using SageMakerMonitorOperator.AwsSimulator.Protocol;
using SageMakerMonitorOperator.AwsSimulator.Validation;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch.Operations;

internal static class PutMetricAlarm
{
    // "Each PutMetricAlarm action has a maximum uncompressed payload of 120 KB." (CloudWatch quotas)
    private const int LargestPayload = 120 * 1024;

    /// <summary>The request, if AWS would take it.</summary>
    public static AwsRequest Read(AwsRequest raw)
    {
        var request = MetricAlarmShape.Request.Read(raw);
        Rule.Check(MetricAlarmRules.All, request.Parameters);
        Rule.Check(MetricMathRules.All, request.Parameters);
        ActionRules.Check(request);
        TagRules.Check(request, "ValidationError");
        if (Encoding.UTF8.GetByteCount(request.Parameters.ToJsonString()) > LargestPayload)
        {
            throw new AwsException("ValidationError", "The payload is larger than 120 KB.");
        }

        return request;
    }
}
