using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Reconcilers.Trails;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Trails;

public sealed class BucketPolicyTests
{
    private static readonly BucketAccess Access = new(TrailModel.Arn, "audit", Prefix: "ml", IsOrganization: false);

    [Fact]
    public void The_statements_are_those_of_AWSs_own_page()
    {
        var missing = JsonNode.Parse(BucketPolicy.Missing(Access, policy: null)!)!.AsArray();

        missing[0]!
            .ToJsonString()
            .ShouldBe(
                """{"Sid":"AWSCloudTrailAclCheck20150319","Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":"s3:GetBucketAcl","Resource":"arn:aws:s3:::audit","Condition":{"StringEquals":{"aws:SourceArn":"arn:aws:cloudtrail:eu-west-1:111122223333:trail/ml_audit"}}}"""
            );
        missing[1]!
            .ToJsonString()
            .ShouldBe(
                """{"Sid":"AWSCloudTrailWrite20150319","Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":"s3:PutObject","Resource":"arn:aws:s3:::audit/ml/AWSLogs/111122223333/*","Condition":{"StringEquals":{"aws:SourceArn":"arn:aws:cloudtrail:eu-west-1:111122223333:trail/ml_audit","s3:x-amz-acl":"bucket-owner-full-control"}}}"""
            );
        missing.Count.ShouldBe(2);
    }

    [Fact]
    public void What_is_shown_is_enough_once_it_is_added()
    {
        var missing = BucketPolicy.Missing(Access, policy: null);

        BucketPolicy.Missing(Access, $$"""{"Statement":{{missing}}}""").ShouldBeNull();
    }

    [Fact]
    public void An_organization_has_a_path_of_its_own()
    {
        var missing = BucketPolicy.Missing(Access with { IsOrganization = true, Prefix = null }, policy: null)!;

        missing.ShouldContain("arn:aws:s3:::audit/AWSLogs/o-ORGANIZATION-ID/*");
        JsonNode.Parse(missing)!.AsArray().Count.ShouldBe(3);
    }

    [Fact]
    public void Other_partitions_have_ARNs_of_their_own() =>
        BucketPolicy
            .Missing(
                Access with
                {
                    TrailArn = TrailModel.Arn.Replace("arn:aws:", "arn:aws-cn:", StringComparison.Ordinal),
                },
                policy: null
            )!
            .ShouldContain("\"arn:aws-cn:s3:::audit\"");

    [Theory]
    [InlineData("\"s3:*\"", "\"*\"", "\"*\"", null, 0)]
    [InlineData(
        "\"S3:PUTOBJECT\"",
        "\"arn:aws:s3:::audit/*\"",
        """{"Service":["cloudtrail.amazonaws.com"]}""",
        null,
        1
    )]
    [InlineData("[\"s3:Put*\",\"s3:Get*\"]", "[\"arn:aws:s3:::audit*\"]", """{"AWS":"*"}""", null, 0)]
    [InlineData("\"s3:*\"", "\"arn:aws:s3:::other*\"", "\"*\"", null, 2)]
    [InlineData("\"s3:*\"", "\"*\"", """{"Service":"config.amazonaws.com"}""", null, 2)]
    [InlineData("\"s3:*\"", "\"*\"", "\"*\"", """{"StringLike":{"AWS:SourceArn":"arn:aws:cloudtrail:*"}}""", 0)]
    [InlineData("\"s3:*\"", "\"*\"", "\"*\"", """{"StringEquals":{"aws:SourceAccount":"111122223333"}}""", 0)]
    [InlineData("\"s3:*\"", "\"*\"", "\"*\"", """{"StringEquals":{"aws:SourceAccount":"999900001111"}}""", 2)]
    [InlineData("\"s3:*\"", "\"*\"", "\"*\"", """{"Bool":{"aws:SecureTransport":"true"}}""", 2)]
    public void A_statement_counts_where_it_allows_what_is_needed(
        string action,
        string resource,
        string principal,
        string? condition,
        int missing
    )
    {
        var more = condition is null ? "" : $", \"Condition\": {condition}";
        var policy =
            $$"""{"Statement": [{"Effect": "Allow", "Action": {{action}}, "Resource": {{resource}}, "Principal": {{principal}} {{more}} }]}""";

        var found = BucketPolicy.Missing(Access, policy);

        (found is null ? 0 : JsonNode.Parse(found)!.AsArray().Count).ShouldBe(missing);
    }

    [Theory]
    [InlineData("""{"Statement": {"Effect": "Deny", "Action": "s3:*", "Resource": "*", "Principal": "*"}}""")]
    [InlineData("no JSON")]
    [InlineData("[]")]
    [InlineData("")]
    public void What_allows_nothing_does_not_count(string policy) =>
        JsonNode.Parse(BucketPolicy.Missing(Access, policy)!)!.AsArray().Count.ShouldBe(2);
}
