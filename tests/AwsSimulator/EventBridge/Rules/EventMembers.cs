using SageMakerMonitorOperator.AwsSimulator.Validation;

namespace SageMakerMonitorOperator.AwsSimulator.EventBridge.Rules;

/// <summary>Members that several operations have (service model 2015-10-07).</summary>
internal static class EventMembers
{
    private const string Names = @"[\.\-_A-Za-z0-9]+";

    public static Member Name { get; } = Member.Text("Name", 1, 64, Names).Required();

    public static Member NamePrefix { get; } = Member.Text("NamePrefix", 1, 64, Names);

    public static Member Rule { get; } = Member.Text("Rule", 1, 64, Names).Required();

    public static Member TargetId { get; } = Member.Text("Id", 1, 64, Names).Required();

    public static Member EventBusName { get; } =
        Member.Text(
            "EventBusName",
            1,
            1600,
            @"(arn:aws[\w-]*:events:[a-z]+-[a-z]+-[\w-]+:[0-9]{12}:event-bus\/)?[/\.\-_A-Za-z0-9]+"
        );

    public static Member EventPattern { get; } = Member.Text("EventPattern", 0, 4096);

    public static Member RoleArn { get; } = Member.Text("RoleArn", 1, 1600);

    public static Member ResourceArn { get; } = Member.Text("ResourceARN", 1, 1600).Required();

    public static Member Tags { get; } =
        Member.Structures("Tags", [Member.Text("Key", 1, 128).Required(), Member.Text("Value", 0, 256).Required()]);

    public static Member Limit { get; } = Member.Whole("Limit", 1, 100);

    public static Member NextToken { get; } = Member.Text("NextToken", 1, 2048);

    public static Member Force { get; } = Member.Flag("Force");

    public static RequestShape Shape(params IReadOnlyList<Member> members) =>
        new(members) { Code = EventBridgeErrors.InvalidCode };
}
