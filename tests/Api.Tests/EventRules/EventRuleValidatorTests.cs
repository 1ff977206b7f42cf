using System.Text.Json;
using SageMakerMonitorOperator.Api.EventRules;
using SageMakerMonitorOperator.Api.Validation;

namespace SageMakerMonitorOperator.Api.Tests.EventRules;

/// <summary>What CEL cannot see: inside JSON, and the namespace.</summary>
public sealed class EventRuleValidatorTests
{
    [Theory]
    [InlineData("{}", "spec.eventPattern: Invalid value: must name a field at least")]
    [InlineData("""{"detail":{}}""", "spec.eventPattern.detail: Invalid value: must name a field at least")]
    [InlineData(
        """{"source":"aws.sagemaker"}""",
        "spec.eventPattern.source: Invalid value: must be a list of the values"
    )]
    [InlineData("""{"source":[]}""", "spec.eventPattern.source: Invalid value: must not be an empty list")]
    [InlineData("""{"source":[["a"]]}""", "spec.eventPattern.source: Invalid value: must not have a list")]
    [InlineData("""{"source":[{"prefx":"a"}]}""", "spec.eventPattern.source: Invalid value: must have one operator")]
    [InlineData("""{"$or":{"a":["b"]}}""", "spec.eventPattern.$or: Invalid value: must be a list of patterns")]
    [InlineData("""{"$or":[{"a":"b"}]}""", "spec.eventPattern.$or.a: Invalid value: must be a list of the values")]
    public void A_pattern_that_EventBridge_would_refuse_is_refused_with_the_field(string pattern, string text) =>
        Violations(new() { EventPattern = JsonElement.Parse(pattern) }).ShouldHaveSingleItem().ShouldStartWith(text);

    [Fact]
    public void A_pattern_with_every_operator_is_taken() =>
        Violations(
                new()
                {
                    EventPatternJson = """
                    {"$or":[{"a":[{"prefix":"b"},{"suffix":"c"},{"equals-ignore-case":"d"},{"wildcard":"e*f"}]},
                     {"a":[{"anything-but":["g"]},{"numeric":[">",0]},{"cidr":"10.0.0.0/24"},{"exists":false},null,"",1,true]}]}
                    """,
                }
            )
            .ShouldBeEmpty();

    [Theory]
    [InlineData(4096, true)]
    [InlineData(4097, false)]
    public void The_length_of_a_pattern_is_counted_without_white_space(int length, bool isTaken)
    {
        var text = "{\n    \"source\":\n  [ \"" + new string('x', length - """{"source":[""]}""".Length) + "\" ] }\n";
        var violations = Violations(new() { EventPatternJson = text });
        if (isTaken)
        {
            violations.ShouldBeEmpty();
        }
        else
        {
            violations
                .ShouldHaveSingleItem()
                .ShouldBe(
                    "spec.eventPatternJson: Invalid value: must have at most 4096 characters, white space not counted; it has 4097"
                );
        }
    }

    [Fact]
    public void A_text_that_is_no_JSON_is_refused() =>
        Violations(new() { EventPatternJson = "{source}" })
            .ShouldHaveSingleItem()
            .ShouldStartWith("spec.eventPatternJson: Invalid value: must be a JSON object: ");

    [Theory]
    [InlineData("\"a text\"", true)]
    [InlineData("[1]", true)]
    [InlineData("a text", false)]
    public void An_input_may_be_any_JSON(string input, bool isTaken) =>
        Violations(
                new()
                {
                    ScheduleExpression = "rate(1 day)",
                    Targets =
                    [
                        new()
                        {
                            Id = "a",
                            Arn = "arn:aws:sqs:eu-west-1:111122223333:q",
                            InputJson = input,
                        },
                    ],
                }
            )
            .Any()
            .ShouldBe(!isTaken);

    [Theory]
    [InlineData("cron(0 8 ? * MON-FRI *)")]
    [InlineData("cron(0/15 8,20 1W * ? 2026)")]
    [InlineData("rate(1 hour)")]
    [InlineData("rate(10 days)")]
    public void A_schedule_of_EventBridge_is_taken(string schedule) =>
        Violations(new() { ScheduleExpression = schedule }).ShouldBeEmpty();

    [Fact]
    public void A_default_name_that_is_too_long_says_what_to_do()
    {
        var rule = new EventRule
        {
            ApiVersion = "sagemakermonitor.dev/v1alpha1",
            Kind = "EventRule",
            Metadata = new() { Namespace = new string('n', 30), Name = new string('o', 34) },
            Spec = new() { ScheduleExpression = "rate(1 day)" },
        };
        EventRuleValidator
            .Instance.Validate(rule)
            .ShouldHaveSingleItem()
            .ToString()
            .ShouldStartWith("spec.name: Invalid value: must be set: the default, 'nnn");
        EventRuleValidator.Instance.Validate(rule with { Spec = rule.Spec with { Name = "own" } }).ShouldBeEmpty();
    }

    private static IEnumerable<string> Violations(EventRuleSpec spec) =>
        EventRuleValidator
            .Instance.Validate(
                new EventRule
                {
                    ApiVersion = "sagemakermonitor.dev/v1alpha1",
                    Kind = "EventRule",
                    Metadata = new() { Namespace = "ml", Name = "failed" },
                    Spec = spec,
                }
            )
            .Select(violation => violation.ToString());
}
