using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Reconcilers.Keys;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Keys;

public sealed class KeyArnsTests
{
    private const string Id = "1234abcd-12ab-34cd-56ef-1234567890ab";
    private const string Arn = $"arn:aws-cn:kms:cn-north-1:111122223333:key/{Id}";
    private const string AliasArn = "arn:aws-cn:kms:cn-north-1:111122223333:alias/logs";

    private static readonly AwsResourceIdentity Here = new()
    {
        AccountId = "111122223333",
        Partition = "aws-cn",
        Region = "cn-north-1",
        Name = "/churn",
    };

    [Theory]
    [InlineData(Id)]
    [InlineData(Arn)]
    public void What_names_the_key_itself_is_not_looked_up(string key) => KeyArns.None.Of(key, Here).ShouldBe(Arn);

    [Theory]
    [InlineData("alias/logs")]
    [InlineData(AliasArn)]
    public void An_alias_is_the_key_that_it_stood_for(string alias)
    {
        new KeyArns([new() { Alias = alias, KeyArn = Arn }]).Of(alias, Here).ShouldBe(Arn);
        Should
            .Throw<ProblemException>(() => KeyArns.None.Of(alias, Here))
            .Problem.Reason.ShouldBe(Reasons.ReferenceNotReady);
    }
}
