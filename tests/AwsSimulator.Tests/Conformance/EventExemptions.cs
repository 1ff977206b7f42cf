namespace SageMakerMonitorOperator.AwsSimulator.Tests.Conformance;

/// <summary>Where Moto 5.1.1 differs from EventBridge, and AWS's word for it.</summary>
internal static class EventExemptions
{
    private const string Api = "https://docs.aws.amazon.com/eventbridge/latest/APIReference/";
    private const string Put = $"{Api}API_PutRule.html";
    private const string List = $"{Api}API_ListRules.html";
    private const string Target = $"{Api}API_Target.html";
    private const string Tagged =
        "https://docs.aws.amazon.com/resourcegroupstagging/latest/APIReference/supported-services.html";
    private const string Test = $"{Api}API_TestEventPattern.html";

    public static IReadOnlyList<Exemption> All { get; } =
    [
        // Operations that Moto does not have.
        new("an event is held against a pattern *", "*", "Moto does not have the operation.", Test),
        new("tagged rules are found", "*", "Moto's tagging API does not know rules.", Tagged),
        // What is shown.
        new("a page has one *", "/NextToken = *", "Each has tokens of its own.", List),
        new("* listed", "/NextToken = ", "Moto shows a null for the token that is not there.", List),
        new("*rule*", "/NextToken = ", "Moto shows a null for the token that is not there.", List),
        new("*rule*", "/Rules/*/CreatedBy = *", "ListRules does not show who made a rule.", List),
        // Requests that Moto does not look at.
        new("a page of 101 rules is refused", "*", "Moto does not validate.", List),
        new("a rule with a blank in its name is refused", "*", "Moto does not validate.", Put),
        new("two inputs are refused", "*", "Moto does not validate.", Target),
        new("the targets of a rule that was put are listed", "/Targets/[0]/Input*", "Moto took both inputs.", Target),
        // Behaviour.
        new("the tags of an updated rule are listed", "/Tags/*", "Moto applies the tags of an update.", Put),
    ];
}
