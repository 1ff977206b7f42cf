using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.Validation;

/// <summary>Walks a request along its shape. Violations read as AWS's: <c>Value '' at 'alarmName' failed to satisfy
/// constraint: Member must have length greater than or equal to 1</c>.</summary>
internal sealed class ShapeReader(List<string> violations)
{
    public JsonObject Structure(JsonNode? node, IReadOnlyList<Member> members, string path)
    {
        // awsQuery writes a structure without members as an empty text.
        var fields = node as JsonObject ?? [];
        var known = new JsonObject();
        foreach (var member in members)
        {
            var memberPath = path + char.ToLowerInvariant(member.Name[0]) + member.Name[1..];
            if (Read(fields[member.Name], member, memberPath) is { } value)
            {
                known[member.Name] = value;
            }
        }

        return known;
    }

    private JsonNode? Read(JsonNode? node, Member member, string path)
    {
        if (node is null || (member.Kind == MemberKind.List && node is not JsonArray))
        {
            Expect(!member.IsRequired, "null", path, "Member must not be null");
            return null;
        }

        return member.Kind switch
        {
            MemberKind.Structure => Structure(node, member.Members, $"{path}."),
            MemberKind.List => List((JsonArray)node, member, path),
            MemberKind.Map => Map(node as JsonObject ?? [], member, path),
            MemberKind.Anything => node.DeepClone(),
            _ => Scalar(node.ToString(), member, path),
        };
    }

    private JsonArray List(JsonArray items, Member member, string path)
    {
        Bound(items.Count, member, $"'[{string.Join(", ", items)}]'", path, "length");
        return
        [
            .. items.Select(
                (item, index) => Read(item, member.Item! with { IsRequired = true }, $"{path}.{index + 1}.member")
            ),
        ];
    }

    private JsonObject Map(JsonObject entries, Member member, string path)
    {
        Bound(entries.Count, member, $"'{{{string.Join(", ", entries.Select(entry => entry.Key))}}}'", path, "length");
        var known = new JsonObject();
        foreach (var (key, value) in entries)
        {
            Read(key, member.Key!, $"{path}.{key}");
            known[key] = Read(value, member.Item! with { IsRequired = true }, $"{path}.{key}.member");
        }

        return known;
    }

    private JsonNode Scalar(string text, Member member, string path)
    {
        switch (member.Kind)
        {
            case MemberKind.Whole:
                Bound(Whole(text, member), member, $"'{text}'", path, "value");
                break;
            case MemberKind.Real:
                Real(text, member);
                break;
            case MemberKind.Long when !long.TryParse(text, CultureInfo.InvariantCulture, out _):
                throw Malformed(text, member);
            case MemberKind.Flag when !bool.TryParse(text, out _):
                throw Malformed(text, member);
            case MemberKind.Text:
                Text(text, member, path);
                break;
        }

        return text;
    }

    private void Text(string text, Member member, string path)
    {
        // AWS counts characters, not UTF-16 units.
        Bound(text.EnumerateRunes().Count(), member, $"'{text}'", path, "length");
        Expect(
            member.Values.Count == 0 || member.Values.Contains(text),
            $"'{text}'",
            path,
            $"Member must satisfy enum value set: [{string.Join(", ", member.Values)}]"
        );
        Expect(
            member.Pattern is null
                || Regex.IsMatch(
                    text,
                    $"^(?:{member.Pattern})\\z",
                    RegexOptions.Singleline | RegexOptions.NonBacktracking
                ),
            $"'{text}'",
            path,
            $"Member must satisfy regular expression pattern: {member.Pattern}"
        );
    }

    private void Bound(long actual, Member member, string value, string path, string what)
    {
        Expect(!(actual < member.Min), value, path, $"Member must have {what} greater than or equal to {member.Min}");
        Expect(!(actual > member.Max), value, path, $"Member must have {what} less than or equal to {member.Max}");
    }

    private void Expect(bool holds, string value, string path, string constraint)
    {
        if (!holds)
        {
            violations.Add($"Value {value} at '{path}' failed to satisfy constraint: {constraint}");
        }
    }

    private static int Whole(string text, Member member) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Malformed(text, member);

    private static void Real(string text, Member member)
    {
        if (!double.TryParse(text, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            throw Malformed(text, member);
        }
    }

    private static AwsException Malformed(string text, Member member) =>
        new("MalformedInput", $"'{text}' is not a valid value of {member.Name}.");
}
