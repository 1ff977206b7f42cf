using System.Text.Json;
using SageMakerMonitorOperator.AwsSimulator.EventBridge.Patterns;
using SageMakerMonitorOperator.AwsSimulator.Protocol;
using SageMakerMonitorOperator.Tests.Shared;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.EventBridge;

/// <summary>The examples of AWS's pages on event patterns, and what they say in words.</summary>
public sealed class EventPatternTests
{
    /// <summary>From github.com/aws/event-ruler's README, with members of the user guide's examples.</summary>
    private const string Event = """
        {
          "version": "0",
          "id": "ddddd4-aaaa-7777-4444-345dd43cc333",
          "detail-type": "EC2 Instance State-change Notification",
          "source": "aws.ec2",
          "account": "012345679012",
          "time": "2017-10-02T16:24:49Z",
          "region": "us-east-1",
          "resources": ["arn:aws:ec2:us-east-1:123456789012:instance/i-000000aaaaaa00000"],
          "detail": {
            "c-count": 5, "d-count": 3, "x-limit": 301.8, "source-ip": "10.0.0.33", "ipv6": "2001:db8::1",
            "instance-id": "i-000000aaaaaa00000", "state": "running", "responseElements": null, "isPublic": true, "LastName": "",
            "FilePath": "/home/lib/ruler.png", "star": "a*b\\c", "nested": {"c1": 100}, "none": [],
            "tags": ["blue", "green"], "numbers": [1, 2, 300],
            "items": [{"name": "a", "size": 1}, {"name": "b", "size": 2}]
          }
        }
        """;

    [Theory]
    // Values. Fields that the pattern does not name do not count.
    [InlineData("""{"source":["aws.ec2"]}""")]
    [InlineData("""{"source":["aws.ec2","aws.s3"],"detail":{"state":["initializing","running"]}}""")]
    [InlineData("""{"resources":["arn:aws:ec2:us-east-1:123456789012:instance/i-000000aaaaaa00000"]}""")]
    [InlineData("""{"detail":{"responseElements":[null]}}""")]
    [InlineData("""{"detail":{"isPublic":[true]}}""")]
    [InlineData("""{"detail":{"LastName":[""]}}""")]
    [InlineData("""{"detail":{"c-count":[5]}}""")]
    [InlineData("""{"detail":{"state":["r\u0075nning"]}}""")]
    // Arrays in events: any of their items.
    [InlineData("""{"detail":{"tags":["green","red"]}}""")]
    [InlineData("""{"detail":{"numbers":[{"numeric":[">",299]}]}}""")]
    [InlineData("""{"detail":{"tags":[{"anything-but":"blue"}]}}""")]
    [InlineData("""{"detail":{"items":{"name":["b"],"size":[2]}}}""")]
    [InlineData("""{"detail":{"items":{"name":["a","b"],"size":[{"numeric":["<",2]}]}}}""")]
    // Operators.
    [InlineData("""{"time":[{"prefix":"2017-10-02"}]}""")]
    [InlineData("""{"source":[{"prefix":{"equals-ignore-case":"AWS."}}]}""")]
    [InlineData("""{"source":[{"suffix":"ec2"}]}""")]
    [InlineData("""{"source":[{"suffix":{"equals-ignore-case":"EC2"}}]}""")]
    [InlineData("""{"detail-type":[{"equals-ignore-case":"ec2 instance state-change notification"}]}""")]
    [InlineData("""{"detail":{"state":[{"anything-but":"initializing"}]}}""")]
    [InlineData("""{"detail":{"state":[{"anything-but":["stopped","overloaded"]}]}}""")]
    [InlineData("""{"detail":{"x-limit":[{"anything-but":[100,200,300]}]}}""")]
    [InlineData("""{"detail":{"x-limit":[{"anything-but":123}]}}""")]
    [InlineData("""{"detail":{"state":[{"anything-but":{"prefix":"init"}}]}}""")]
    [InlineData("""{"detail":{"state":[{"anything-but":{"prefix":["init","stop"]}}]}}""")]
    [InlineData("""{"detail":{"FilePath":[{"anything-but":{"suffix":".txt"}}]}}""")]
    [InlineData("""{"detail":{"FilePath":[{"anything-but":{"suffix":[".txt",".rtf"]}}]}}""")]
    [InlineData("""{"detail":{"state":[{"anything-but":{"equals-ignore-case":["INITIALIZING","STOPPED"]}}]}}""")]
    [InlineData("""{"detail":{"FilePath":[{"anything-but":{"wildcard":"*/bin/*"}}]}}""")]
    [InlineData("""{"detail":{"c-count":[{"anything-but":"5"}]}}""")]
    [InlineData(
        """{"detail":{"c-count":[{"numeric":[">",0,"<=",5]}],"d-count":[{"numeric":["<",10]}],"x-limit":[{"numeric":["=",3.018e2]}]}}"""
    )]
    [InlineData("""{"detail":{"source-ip":[{"cidr":"10.0.0.0/24"}]}}""")]
    [InlineData("""{"detail":{"ipv6":[{"cidr":"2001:db8::/32"}]}}""")]
    [InlineData("""{"detail":{"state":[{"exists":true}]}}""")]
    [InlineData("""{"detail":{"responseElements":[{"exists":true}]}}""")]
    [InlineData("""{"detail":{"FailureReason":[{"exists":false}]}}""")]
    [InlineData("""{"detail":{"nested":[{"exists":false}]}}""")]
    [InlineData("""{"detail":{"none":[{"exists":false}]}}""")]
    [InlineData("""{"detail":{"FailureReason":[{"exists":false},"x"]}}""")]
    [InlineData("""{"resources":[{"wildcard":"arn:aws:ec2:*:*:instance/*"}]}""")]
    [InlineData("""{"detail":{"FilePath":[{"wildcard":"*.png"}]}}""")]
    [InlineData("""{"detail":{"star":[{"wildcard":"a\\*b\\\\c"}]}}""")]
    // $or.
    [InlineData("""{"detail":{"$or":[{"c-count":[{"numeric":[">",5]}]},{"d-count":[{"numeric":["<",10]}]}]}}""")]
    [InlineData("""{"source":["aws.ec2"],"$or":[{"region":["eu-west-1"]},{"detail":{"state":["running"]}}]}""")]
    [InlineData(
        """{"$or":[{"source":["x"]},{"source":["aws.ec2"],"$or":[{"region":["x"]},{"region":["us-east-1"]}]}]}"""
    )]
    public void An_event_matches(string pattern) => Matches(pattern).ShouldBeTrue();

    [Theory]
    [InlineData("""{"source":["aws.EC2"]}""")]
    [InlineData("""{"source":["aws.ec2"],"detail":{"state":["stopped"]}}""")]
    [InlineData("""{"detail":{"unknown":["x"]}}""")]
    [InlineData("""{"detail":{"state":{"name":["running"]}}}""")]
    [InlineData("""{"detail":{"responseElements":[""]}}""")]
    [InlineData("""{"detail":{"responseElements":["null"]}}""")]
    [InlineData("""{"detail":{"LastName":[null]}}""")]
    [InlineData("""{"detail":{"isPublic":["true"]}}""")]
    [InlineData("""{"detail":{"c-count":["5"]}}""")]
    [InlineData("""{"detail":{"c-count":[5.0]}}""")]
    [InlineData("""{"detail":{"tags":["red"]}}""")]
    [InlineData("""{"detail":{"items":{"name":["a"],"size":[2]}}}""")]
    [InlineData("""{"detail":{"items":["a"]}}""")]
    [InlineData("""{"time":[{"prefix":"2017-10-03"}]}""")]
    [InlineData("""{"source":[{"prefix":"AWS."}]}""")]
    [InlineData("""{"detail":{"c-count":[{"prefix":"5"}]}}""")]
    [InlineData("""{"source":[{"suffix":"EC2"}]}""")]
    [InlineData("""{"detail":{"state":[{"anything-but":"running"}]}}""")]
    [InlineData("""{"detail":{"c-count":[{"anything-but":[5.0]}]}}""")]
    [InlineData("""{"detail":{"unknown":[{"anything-but":"x"}]}}""")]
    [InlineData("""{"detail":{"state":[{"anything-but":{"prefix":"run"}}]}}""")]
    [InlineData("""{"detail":{"FilePath":[{"anything-but":{"suffix":".png"}}]}}""")]
    [InlineData("""{"detail":{"state":[{"anything-but":{"equals-ignore-case":"RUNNING"}}]}}""")]
    [InlineData("""{"detail":{"FilePath":[{"anything-but":{"wildcard":["*/bin/*","*/lib/*"]}}]}}""")]
    [InlineData("""{"detail":{"c-count":[{"numeric":[">",5]}]}}""")]
    [InlineData("""{"detail":{"c-count":[{"numeric":[">=",0,"<",5]}]}}""")]
    [InlineData("""{"detail":{"source-ip":[{"cidr":"10.0.1.0/24"}]}}""")]
    [InlineData("""{"detail":{"state":[{"cidr":"10.0.1.0/24"}]}}""")]
    [InlineData("""{"detail":{"state":[{"exists":false}]}}""")]
    [InlineData("""{"detail":{"nested":[{"exists":true}]}}""")]
    [InlineData("""{"detail":{"FilePath":[{"wildcard":"*.jpg"}]}}""")]
    [InlineData("""{"detail":{"star":[{"wildcard":"a\\*c"}]}}""")]
    [InlineData("""{"detail":{"$or":[{"c-count":[{"numeric":[">",5]}]},{"d-count":[{"numeric":[">",10]}]}]}}""")]
    [InlineData("""{"source":["aws.s3"],"$or":[{"region":["us-east-1"]},{"detail":{"state":["running"]}}]}""")]
    public void An_event_does_not_match(string pattern) => Matches(pattern).ShouldBeFalse();

    [Theory]
    [InlineData("", "Reason:")]
    [InlineData("""{"source":["x"]""", "Reason:")]
    [InlineData("[]", "Filter is not an object")]
    [InlineData("{}", "Empty objects are not allowed")]
    [InlineData("""{"source":"aws.ec2"}""", "\"source\" must be an object or an array")]
    [InlineData("""{"source":[]}""", "Empty arrays are not allowed")]
    [InlineData("""{"detail":{}}""", "Empty objects are not allowed")]
    [InlineData("""{"source":[["x"]]}""", "Match value must be String, number, true, false, or null")]
    [InlineData("""{"source":[{}]}""", "Match expression name not found")]
    [InlineData("""{"source":[{"contains":"x"}]}""", "Unrecognized match type contains")]
    [InlineData("""{"source":[{"prefix":"a","suffix":"b"}]}""", "Only one key allowed in match expression")]
    [InlineData("""{"source":[{"prefix":1}]}""", "prefix match pattern must be a string")]
    [InlineData("""{"source":[{"prefix":{"wildcard":"x"}}]}""", "Unsupported prefix match pattern: wildcard")]
    [InlineData("""{"source":[{"exists":"true"}]}""", "exists match pattern must be either true or false.")]
    [InlineData("""{"source":[{"anything-but":["a",1]}]}""", "mixed type is not supported")]
    [InlineData("""{"source":[{"anything-but":[]}]}""", "either all values are number or string")]
    [InlineData("""{"source":[{"anything-but":[true]}]}""", "start|null|boolean is not supported")]
    [InlineData("""{"source":[{"anything-but":{"numeric":[1]}}]}""", "Unsupported anything-but pattern: numeric")]
    [InlineData("""{"n":[{"numeric":5}]}""", "Value of numeric must be an array.")]
    [InlineData("""{"n":[{"numeric":["<"]}]}""", "Too many elements in numeric expression")]
    [InlineData("""{"n":[{"numeric":["<","5"]}]}""", "Value of < must be numeric")]
    [InlineData("""{"n":[{"numeric":["!=",5]}]}""", "Unrecognized numeric range operator: !=")]
    [InlineData("""{"n":[{"numeric":["<",5,">",0]}]}""", "Bad numeric range operator")]
    [InlineData("""{"n":[{"numeric":[">",5,"<",0]}]}""", "Bottom must be less than top")]
    [InlineData("""{"n":[{"numeric":[">",6e9]}]}""", "must be between")]
    [InlineData("""{"ip":[{"cidr":"10.0.0.0"}]}""", "Malformed CIDR")]
    [InlineData("""{"x":[{"wildcard":"a**b"}]}""", "Consecutive wildcard characters at pos 1")]
    [InlineData("""{"x":[{"wildcard":"a\\b"}]}""", "Invalid escape character at pos 1")]
    [InlineData("""{"$or":[{"a":["x"]}]}""", "There must have at least 2 Objects")]
    [InlineData("""{"$or":["a","b"]}""", "Only JSON object is allowed in array of $or")]
    [InlineData("""{"$or":[{"prefix":["a"]},{"b":["c"]}]}""", "prefix is Ruler reserved fieldName")]
    public void A_pattern_is_refused_with_the_reason(string pattern, string reason)
    {
        var refused = Should.Throw<AwsException>(() => EventPattern.Parse(pattern));

        refused.Code.ShouldBe("InvalidEventPatternException");
        refused.Message.ShouldStartWith("Event pattern is not valid. Reason: ");
        refused.Message.ShouldContain(reason);
    }

    [Fact]
    public void More_than_a_thousand_combinations_are_refused()
    {
        const string Any = """[{"a":[1]},{"a":[2]},{"a":[3]},{"a":[4]}]""";
        static string Levels(int count) =>
            string.Join(',', Enumerable.Range(0, count).Select(level => $"\"l{level}\":{{\"$or\":{Any}}}"));

        EventPattern.Parse($"{{{Levels(4)}}}");
        Should.Throw<AwsException>(() => EventPattern.Parse($"{{{Levels(5)}}}")).Message.ShouldContain("combinations");
    }

    [Fact]
    public void Samples_of_AWS_are_found_by_their_detail_type()
    {
        var samples = Directory
            .EnumerateFiles(Repository.File("tests/Shared/Events"), "*.json")
            .Select(file => JsonDocument.Parse(File.ReadAllText(file)).RootElement)
            .ToList();
        samples.Count.ShouldBeGreaterThan(15);

        foreach (var type in samples.Select(sample => sample.GetProperty("detail-type").GetString()!))
        {
            var pattern = EventPattern.Parse($$"""{"detail-type":["{{type}}"]}""");
            samples.Where(pattern.Matches).ShouldAllBe(sample => sample.GetProperty("detail-type").GetString() == type);
        }
    }

    private static bool Matches(string pattern)
    {
        using var parsed = JsonDocument.Parse(Event);
        return EventPattern.Parse(pattern).Matches(parsed.RootElement);
    }
}
