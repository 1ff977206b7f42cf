using SageMakerMonitorOperator.Api.LogRetentions;
using SageMakerMonitorOperator.Reconcilers.LogRetentions;

namespace SageMakerMonitorOperator.Reconcilers.Tests.LogRetentions;

public sealed class RetentionScopeTests
{
    [Fact]
    public void A_prefix_that_another_covers_is_not_listed_for_itself()
    {
        var scope = RetentionScope.Of(
            Retentions.Of("/aws/sagemaker/Endpoints/", "/aws/lambda/"),
            Retentions.Of("/aws/sagemaker/"),
            Retentions.Of("/aws/sagemaker/Pipelines")
        );
        scope.Prefixes.ShouldBe(["/aws/lambda/", "/aws/sagemaker/"]);
    }

    [Fact]
    public void Names_are_read_by_name_but_for_those_that_a_listing_has()
    {
        var scope = RetentionScope.Of(
            new LogRetentionSpec
            {
                RetentionInDays = 30,
                LogGroupNames = ["/aws/sagemaker/Endpoints/churn", "/custom"],
                Prefixes = ["/aws/sagemaker/"],
            },
            new LogRetentionSpec { RetentionInDays = 30, LogGroupNames = ["/custom"] }
        );
        scope.Names.ShouldBe(["/custom"]);
    }

    [Theory]
    [InlineData("/aws/sagemaker/*-prod", "/aws/sagemaker/")]
    [InlineData("/aws/sagemaker?", "/aws/sagemaker")]
    [InlineData("*-prod", "")]
    [InlineData("/custom", "/custom")]
    public void A_pattern_is_looked_for_among_what_begins_as_it_does(string pattern, string prefix) =>
        RetentionScope.Of(new LogRetentionSpec { RetentionInDays = 30, Pattern = pattern }).Prefixes.ShouldBe([prefix]);

    [Fact]
    public void Equal_tags_are_listed_once()
    {
        LogRetentionSpec Tagged(params (string Key, string Value)[] tags) =>
            new() { RetentionInDays = 30, Tags = tags.ToDictionary(tag => tag.Key, tag => tag.Value) };
        RetentionScope
            .Of(Tagged(("a", "1"), ("b", "2")), Tagged(("b", "2"), ("a", "1")), Tagged(("a", "1")))
            .Tags.Count.ShouldBe(2);
    }
}
