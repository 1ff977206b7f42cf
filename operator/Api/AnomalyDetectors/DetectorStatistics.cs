namespace SageMakerMonitorOperator.Api.AnomalyDetectors;

/// <summary>The statistics that anomaly detection knows: the pattern of Stat in SingleMetricAnomalyDetector.</summary>
internal static class DetectorStatistics
{
    public const string Pattern =
        "(SampleCount|Average|Sum|Minimum|Maximum|IQM|(p|tc|tm|ts|wm)([0-9]{1,2}([.][0-9]{0,10})?|100)|[ou][0-9]+([.][0-9]*)?)(_E|_L|_H)?"
        + "|(TM|TC|TS|WM)[(]("
        + Percent
        + "?:"
        + Percent
        + "|"
        + Percent
        + ":("
        + Percent
        + ")?)[)]"
        + "|(TM|TC|TS|WM|PR)[(]("
        + Number
        + ":("
        + Number
        + ")?|("
        + Number
        + ")?:"
        + Number
        + ")[)]";

    private const string Percent = "(([0-9]{1,2}([.][0-9]{0,10})?|100([.]0{0,10})?)%)";
    private const string Number = "([0-9]+([.][0-9]{0,10})?([Ee][+-]?[0-9]+)?)";
}
