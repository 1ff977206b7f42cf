using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Planning.Json;

/// <summary>Random JSON, and the same JSON in other words.</summary>
internal static class JsonTexts
{
    private static readonly string[] Names = ["a", "b", "title", "ä", "with.dot", ""];

    private static readonly string[] Texts =
    [
        "",
        "a",
        "ä🎉",
        "<b> & \"c\"",
        "back\\slash",
        "first\r\nsecond",
        "1",
        "\u0001",
    ];

    private static readonly string[] Blanks = ["", "", " ", "\n  ", "\t\r\n"];

    /// <summary>The same number in several forms; the first is the shortest.</summary>
    private static readonly string[][] Numbers =
    [
        ["0", "-0", "0.0", "0e7"],
        ["1", "1.0", "1e0", "10E-1", "0.1e+1"],
        ["-300", "-3e2", "-300.000", "-0.3e3"],
        ["0.001", "1e-3", "0.00100"],
        ["9007199254740993", "9007199254740993.0", "9.007199254740993e15"],
        ["1e300", "10e299", "0.1e301"],
        ["5e-324", "0.5e-323"],
    ];

    public static Gen<JsonNode?> Any => Value(3);

    public static Gen<JsonNode?> Object => ObjectOf(3);

    /// <summary>The value as somebody else would write it.</summary>
    public static Gen<string> InOtherWords(JsonNode? value) =>
        value switch
        {
            JsonObject members => from texts in Gen.CollectToArray(members, Member)
            from order in Properties.Shuffled<string>(texts)
            from blank in Gen.Elements(Blanks)
            select $"{blank}{{{string.Join(',', order)}{blank}}}",
            JsonArray items => from texts in Gen.CollectToArray(items, InOtherWords)
            from blank in Gen.Elements(Blanks)
            select $"[{string.Join($"{blank},", texts)}]{blank}",
            JsonValue scalar => Scalar(scalar),
            null => Gen.Constant("null"),
            _ => throw new InvalidOperationException(),
        };

    private static Gen<string> Member(KeyValuePair<string, JsonNode?> member) =>
        from name in Text(member.Key)
        from value in InOtherWords(member.Value)
        from blank in Gen.Elements(Blanks)
        select $"{blank}{name}{blank}:{value}";

    private static Gen<string> Scalar(JsonValue scalar) =>
        scalar.GetValueKind() switch
        {
            JsonValueKind.String => Text(scalar.GetValue<string>()),
            JsonValueKind.Number => Gen.Elements(FormsOf(scalar.ToJsonString())),
            _ => Gen.Constant(scalar.ToJsonString()),
        };

    private static string[] FormsOf(string number) => Numbers.FirstOrDefault(forms => forms[0] == number) ?? [number];

    // Any character may be written by its number.
    private static Gen<string> Text(string text) =>
        from escaped in Gen.ArrayOf(Gen.Elements(false, true), text.Length)
        select $"\"{string.Concat(text.Select((unit, index) => escaped[index] || IsSpecial(unit) ? $"\\u{(int)unit:X4}" : unit.ToString()))}\"";

    private static bool IsSpecial(char unit) => unit is '"' or '\\' or < ' ' || char.IsSurrogate(unit);

    private static Gen<JsonNode?> Value(int depth) =>
        depth == 0
            ? Gen.OneOf(
                Gen.Elements(Texts).Select(text => (JsonNode?)JsonValue.Create(text)),
                Gen.Elements(Numbers).Select(forms => JsonNode.Parse(forms[0])),
                Gen.Elements("true", "false", "null").Select(text => JsonNode.Parse(text))
            )
            : Gen.OneOf(Value(0), ObjectOf(depth), Properties.UpTo(3, Value(depth - 1)).Select(List));

    private static Gen<JsonNode?> ObjectOf(int depth) =>
        from names in Properties.Some(Names)
        from values in Gen.ArrayOf(Value(depth - 1), names.Count)
        select (JsonNode?)
            new JsonObject(names.Select((name, index) => KeyValuePair.Create(name, values[index]?.DeepClone())));

    private static JsonNode? List(IReadOnlyList<JsonNode?> items) =>
        new JsonArray([.. items.Select(item => item?.DeepClone())]);
}
