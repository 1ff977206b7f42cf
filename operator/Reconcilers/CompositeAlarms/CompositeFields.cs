using System.Globalization;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Reconcilers.Alarms;
using SageMakerMonitorOperator.Reconcilers.CompositeAlarms.Rules;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.CompositeAlarms;

/// <summary>The normal form of a composite alarm's configuration.</summary>
/// <param name="place">The account and Region, in which a name and an ARN are one alarm.</param>
/// <param name="ruleField">The field of the spec that has the rule.</param>
internal sealed class CompositeFields(AwsResourceIdentity place, string ruleField)
{
    private readonly RuleNormalizer _normalizer = new(alarm => AlarmArn.NameIn(place, alarm));

    public Fields Of(PutCompositeAlarmRequest alarm)
    {
        var fields = new Fields();
        AlarmFields.Set(fields, alarm);
        fields.Set(ruleField, Rule(alarm.AlarmRule));
        if (Canonical.Text(alarm.ActionsSuppressor) is { } suppressor)
        {
            fields.Set("actionsSuppressor", AlarmArn.NameIn(place, suppressor));
            fields.Set("actionsSuppressor.waitPeriodSeconds", Number(alarm.ActionsSuppressorWaitPeriod));
            fields.Set("actionsSuppressor.extensionPeriodSeconds", Number(alarm.ActionsSuppressorExtensionPeriod));
        }

        return fields;
    }

    // What AWS has may be of a grammar to come: then it is compared as it is.
    private string Rule(string text)
    {
        try
        {
            return RuleText.Of(_normalizer.Normalize(RuleParser.Parse(text)));
        }
        catch (RuleSyntaxException)
        {
            return text;
        }
    }

    private static string? Number(int? seconds) => seconds?.ToString(CultureInfo.InvariantCulture);
}
