using FsCheck.Fluent;
using SageMakerMonitorOperator.Reconcilers.CompositeAlarms.Rules;

namespace SageMakerMonitorOperator.Reconcilers.Tests.CompositeAlarms;

public sealed class RuleTests
{
    private static readonly RuleNormalizer Normalizer = new(RuleTexts.NameOf);

    [Fact]
    public void A_rule_that_was_written_is_read_as_it_was() =>
        Properties.Hold(
            RuleTexts.Any,
            rule =>
            {
                var text = RuleText.Of(rule);
                RuleText.Of(RuleParser.Parse(text)).ShouldBe(text);
            },
            runs: 2000
        );

    [Fact]
    public void The_normal_form_of_a_rule_is_a_rule_whose_normal_form_it_is() =>
        Properties.Hold(
            RuleTexts.Any,
            rule =>
            {
                var normal = Normal(RuleText.Of(rule));
                Normal(normal).ShouldBe(normal);
            },
            runs: 2000
        );

    [Fact]
    public void Order_grouping_quotes_ARNs_case_and_white_space_make_no_difference() =>
        Properties.Hold(
            from rule in RuleTexts.Any
            from one in RuleTexts.Wording(rule)
            from other in RuleTexts.Wording(rule)
            select (one, other),
            rule => Normal(rule.one).ShouldBe(Normal(rule.other)),
            runs: 3000
        );

    [Fact]
    public void The_normal_form_is_true_exactly_when_the_rule_is() =>
        Properties.Hold(
            from rule in RuleTexts.Any
            from states in Gen.ArrayOf(Gen.Elements("ALARM", "OK", "INSUFFICIENT_DATA"), 9)
            select (rule, states),
            run =>
            {
                // As AWS leaves open what a mixed rule means, it is no more than its operands here.
                var normal = Normalizer.Normalize(run.rule);
                Evaluate(normal, run.states).ShouldBe(Evaluate(run.rule, run.states));
            },
            runs: 2000
        );

    [Theory]
    [InlineData("ALARM(a) AND ALARM(b)", "ALARM(a) OR ALARM(b)")]
    [InlineData("ALARM(a)", "OK(a)")]
    [InlineData("ALARM(a)", "ALARM(A)")]
    [InlineData("NOT NOT ALARM(a)", "ALARM(a)")]
    [InlineData("ALARM(a) AND ALARM(b) OR ALARM(c)", "(ALARM(a) AND ALARM(b)) OR ALARM(c)")]
    [InlineData("ALARM(a) AND ALARM(b) OR ALARM(c)", "ALARM(a) AND (ALARM(b) OR ALARM(c))")]
    [InlineData("ALARM(a)", "ALARM(arn:aws:cloudwatch:us-east-1:111122223333:alarm:a)")]
    [InlineData("AT_LEAST(1, ALARM, (a, b))", "AT_LEAST(1, NOT ALARM, (a, b))")]
    [InlineData("AT_LEAST(1, ALARM, (a, b))", "AT_LEAST(1%, ALARM, (a, b))")]
    [InlineData("AT_LEAST(50%, ALARM, (a, b))", "AT_LEAST(50%, ALARM, (a, a, b))")]
    [InlineData("TRUE", "FALSE")]
    public void What_may_mean_something_else_is_another_rule(string one, string other) =>
        Normal(one).ShouldNotBe(Normal(other));

    [Theory]
    [InlineData(
        "",
        "the text ends at character 0, where ALARM, OK, INSUFFICIENT_DATA, AT_LEAST, TRUE, FALSE, NOT or a parenthesis is expected"
    )]
    [InlineData("ALARM(a) OR", "the text ends at character 11, where ALARM, OK,")]
    [InlineData("ALARM(a) ALARM(b)", "'ALARM' at character 10, where AND, OR or the end is expected")]
    [InlineData("ALARM(a))", "')' at character 9, where AND, OR or the end is expected")]
    [InlineData("(ALARM(a)", "the text ends at character 9, where ')' is expected")]
    [InlineData("ALARM()", "')' at character 7, where the name or the ARN of an alarm is expected")]
    [InlineData("ALARM(two words)", "'words' at character 11, where ')' is expected")]
    [InlineData("\"ALARM\"(a)", "'ALARM' at character 1, where ALARM, OK,")]
    [InlineData("ALARM(a) XOR ALARM(b)", "'XOR' at character 10")]
    [InlineData(
        "AT_LEAST(0, ALARM, (a))",
        "'0' at character 10, where a number or a percentage such as 50% is expected"
    )]
    [InlineData("AT_LEAST(\"1\", ALARM, (a))", "'1' at character 10, where a number")]
    [InlineData("AT_LEAST(%, ALARM, (a))", "'%' at character 10, where a number")]
    [InlineData("AT_LEAST(1, TRUE, (a))", "'TRUE' at character 13, where ALARM, OK or INSUFFICIENT_DATA is expected")]
    [InlineData("AT_LEAST(1, ALARM, a)", "'a' at character 20, where '(' is expected")]
    [InlineData("AT_LEAST(1, ALARM, (a,))", "')' at character 23, where the name")]
    public void A_text_that_is_no_rule_is_refused_with_the_place(string text, string message) =>
        Should.Throw<RuleSyntaxException>(() => RuleParser.Parse(text)).Message.ShouldStartWith(message);

    [Fact]
    public void Parentheses_and_negations_without_end_are_no_way_to_kill_the_operator()
    {
        Should.Throw<RuleSyntaxException>(() => RuleParser.Parse(new string('(', 10240)));
        var negated = string.Concat(Enumerable.Repeat("NOT ", 2500)) + "TRUE";
        Normal(negated).ShouldBe(negated);
    }

    [Fact]
    public void The_alarms_that_a_rule_names_are_known_each_once() =>
        RuleParser
            .Parse("ALARM(a) AND NOT (OK(\"b c\") OR AT_LEAST(1, ALARM, (a, d)) OR TRUE)")
            .NamedAlarms()
            .ShouldBe(["a", "b c", "d"]);

    private static string Normal(string text) => RuleText.Of(Normalizer.Normalize(RuleParser.Parse(text)));

    private static bool Evaluate(RuleNode node, string[] states) =>
        node switch
        {
            RuleNode.Constant constant => constant.Value,
            RuleNode.InState leaf => StateOf(leaf.Alarm, states) == leaf.State,
            RuleNode.AtLeast atLeast => Count(atLeast, states) * 100 >= Percent(atLeast),
            RuleNode.Not not => !Evaluate(not.Operand, states),
            RuleNode.Join { Operator: "AND" } join => join.Joined.All(operand => Evaluate(operand, states)),
            RuleNode.Join join => join.Joined.Any(operand => Evaluate(operand, states)),
            _ => node.Operands.All(operand => Evaluate(operand, states)),
        };

    private static string StateOf(string alarm, string[] states) =>
        states[RuleTexts.NameOf(alarm).Sum(character => character) % states.Length];

    private static int Count(RuleNode.AtLeast atLeast, string[] states) =>
        atLeast.Alarms.Count(alarm =>
            atLeast.Condition.EndsWith(StateOf(alarm, states), StringComparison.Ordinal)
            != atLeast.Condition.StartsWith("NOT", StringComparison.Ordinal)
        );

    private static int Percent(RuleNode.AtLeast atLeast) =>
        atLeast.Threshold is [.. var percent, '%']
            ? int.Parse(percent) * atLeast.Alarms.Count
            : int.Parse(atLeast.Threshold) * 100;
}
