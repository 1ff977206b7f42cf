using SageMakerMonitorOperator.AwsSimulator.Protocol;
using SageMakerMonitorOperator.AwsSimulator.Validation;

namespace SageMakerMonitorOperator.AwsSimulator.GuardDuty.Rules;

/// <summary>Requests as the service model (2017-11-28) has them.</summary>
internal static class GuardDutyShapes
{
    private static readonly Member DetectorId = Member.Text("DetectorId", 1, 300).Required();
    private static readonly Member FilterName = Member.Text("FilterName").Required();
    private static readonly Member DestinationId = Member.Text("DestinationId").Required();
    private static readonly Member ResourceArn = Member
        .Text(
            "ResourceArn",
            pattern: @"arn:[A-Za-z_.-]{1,20}:guardduty:[A-Za-z0-9_/.-]{0,63}:\d+:detector/[A-Za-z0-9_/.-]{32,264}"
        )
        .Required();

    private static readonly Member ClientToken = Member.Text("clientToken", 0, 64);
    private static readonly Member TagKey = Member.Text("", 1, 128, "[a-zA-Z+-=._:/]+");

    private static readonly Member Tags = Member.Map("tags", TagKey, Member.Text("", 0, 256)) with
    {
        Min = 1,
        Max = 200,
    };

    private static readonly Member Frequency = Member.Choice(
        "findingPublishingFrequency",
        "FIFTEEN_MINUTES",
        "ONE_HOUR",
        Detector.SixHours
    );

    private static readonly Member Status = Member.Choice("status", Feature.Enabled, Feature.Disabled).Required();

    private static readonly Member Features = Member.Structures(
        "features",
        [
            Member.Choice("name", [.. Feature.AtFirst.Keys]).Required(),
            Status,
            Member.Structures(
                "additionalConfiguration",
                [Member.Choice("name", [.. Feature.AdditionalOf(Feature.RuntimeMonitoring)]).Required(), Status]
            ),
        ]
    );

    private static readonly Member Criteria = Member.Structure(
        "findingCriteria",
        Member.Map(
            "criterion",
            Member.Text(""),
            Member.Structure(
                "",
                Member.Texts("equals", 0, 10_000, items: 50),
                Member.Texts("notEquals", 0, 10_000, items: 50),
                Member.Long("greaterThan"),
                Member.Long("greaterThanOrEqual"),
                Member.Long("lessThan"),
                Member.Long("lessThanOrEqual"),
                Member.Texts("matches", 1, 512, items: 5),
                Member.Texts("notMatches", 1, 512, items: 5),
                Member.Texts("eq", 0, 10_000, items: 50),
                Member.Texts("neq", 0, 10_000, items: 50),
                Member.Long("gt"),
                Member.Long("gte"),
                Member.Long("lt"),
                Member.Long("lte")
            )
        )
    );

    private static readonly Member[] FilterMembers =
    [
        Member.Text("description", 0, 512),
        Member.Choice("action", "NOOP", "ARCHIVE"),
        Member.Whole("rank", 1, 100),
    ];

    private static readonly Member Properties = Member.Structure(
        "destinationProperties",
        Member.Text("destinationArn"),
        Member.Text("kmsKeyArn")
    );

    private static readonly Member[] Paging = [Member.Whole("maxResults", 1, 50), Member.Text("nextToken")];

    private static readonly Dictionary<string, RequestShape> ByOperation = new()
    {
        ["ListDetectors"] = Of(Paging),
        ["GetDetector"] = Of(DetectorId),
        ["CreateDetector"] = Of(Member.Flag("enable").Required(), ClientToken, Frequency, Features, Tags),
        ["UpdateDetector"] = Of(DetectorId, Member.Flag("enable"), Frequency, Features),
        ["DeleteDetector"] = Of(DetectorId),
        ["GetAdministratorAccount"] = Of(DetectorId),
        ["ListFilters"] = Of([DetectorId, .. Paging]),
        ["GetFilter"] = Of(DetectorId, FilterName),
        ["CreateFilter"] = Of([
            DetectorId,
            Member.Text("name", 3, 64, "[a-zA-Z0-9_.-]+").Required(),
            .. FilterMembers,
            Criteria.Required(),
            ClientToken,
            Tags,
        ]),
        ["UpdateFilter"] = Of([DetectorId, FilterName, .. FilterMembers, Criteria]),
        ["DeleteFilter"] = Of(DetectorId, FilterName),
        ["ListPublishingDestinations"] = Of([DetectorId, .. Paging]),
        ["DescribePublishingDestination"] = Of(DetectorId, DestinationId),
        ["CreatePublishingDestination"] = Of(
            DetectorId,
            Member.Choice("destinationType", "S3").Required(),
            Properties.Required(),
            ClientToken,
            Tags
        ),
        ["UpdatePublishingDestination"] = Of(DetectorId, DestinationId, Properties),
        ["DeletePublishingDestination"] = Of(DetectorId, DestinationId),
        ["ListTagsForResource"] = Of(ResourceArn),
        ["TagResource"] = Of(ResourceArn, Tags.Required()),
        ["UntagResource"] = Of(ResourceArn, Member.Texts("tagKeys", 1, 128, items: 200).Required()),
    };

    /// <exception cref="AwsException">With the one text that GuardDuty has for all of it.</exception>
    public static AwsRequest Read(AwsRequest request)
    {
        try
        {
            return ByOperation[request.Operation].Read(request);
        }
        catch (AwsException)
        {
            throw GuardDutyErrors.Invalid();
        }
    }

    private static RequestShape Of(params IReadOnlyList<Member> members) => new(members);
}
