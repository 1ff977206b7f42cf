using System.Diagnostics.CodeAnalysis;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.GuardDuty;

/// <summary>GuardDuty's refusals: one code for all, in the words that people quote in public trackers, or else in those of the
/// API reference of 2018, which listed them.</summary>
internal static class GuardDutyErrors
{
    public const string Code = "BadRequestException";

    public static AwsException Invalid() =>
        Refused("The request is rejected because an invalid or out-of-range value is specified as an input parameter.");

    public static AwsException NoDetector() =>
        Refused("The request is rejected because the input detectorId is not owned by the current account.");

    public static AwsException DetectorExists() =>
        Refused("The request is rejected because a detector already exists for the current account.");

    public static AwsException HasMembers() =>
        Refused(
            "The request is rejected because the current account cannot delete detector while it has invited or associated members."
        );

    public static AwsException NoFilter() => Refused("The request is rejected since no such resource found.");

    public static AwsException FilterExists() =>
        Refused("The request is rejected because a filter with the given name already exists.");

    public static AwsException TooManyFilters() =>
        Refused("The request is rejected because filter limit has exceeded.");

    /// <summary>What it says of a destination that is not there.</summary>
    public static AwsException NoDestination() =>
        Refused("The request is rejected because one or more input parameters have invalid values.");

    public static AwsException DestinationExists() =>
        Refused(
            "The request failed because a publishingDestination already exists with the destinationType value provided in the request."
        );

    public static AwsException CannotPublish() =>
        Refused(
            "The request failed because the GuardDuty service principal does not have permission to the KMS key or the resource"
                + " specified by the destinationArn parameter. Refer to https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_exportfindings.html"
        );

    public static AwsException IsMember() =>
        Refused("The request is rejected because member accounts cannot manage specified resources or properties.");

    public static void Expect([DoesNotReturnIf(false)] bool holds)
    {
        if (!holds)
        {
            throw Invalid();
        }
    }

    private static AwsException Refused(string text) => new(Code, text) { BodyType = "InvalidInputException" };
}
