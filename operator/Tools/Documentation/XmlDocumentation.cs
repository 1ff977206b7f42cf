using System.Reflection;
using System.Xml.Linq;

namespace SageMakerMonitorOperator.Tools.Documentation;

/// <summary>The summaries of the XML documentation files that the compiler writes, as plain text.</summary>
internal sealed class XmlDocumentation
{
    private readonly Dictionary<string, XElement> _members = [];

    public XmlDocumentation(params IEnumerable<Assembly> assemblies)
    {
        foreach (var assembly in assemblies)
        {
            foreach (
                var member in XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member")
            )
            {
                _members[member.Attribute("name")!.Value] = member;
            }
        }
    }

    public string Of(Type type) => Required($"T:{NameOf(type)}");

    public string Of(PropertyInfo property) => Required($"P:{NameOf(property.DeclaringType!)}.{property.Name}");

    public string Of(FieldInfo field) => Required($"F:{NameOf(field.DeclaringType!)}.{field.Name}");

    private static string NameOf(Type type) =>
        (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    private string Required(string id) =>
        Summary(id)
        ?? throw new GeneratorException(
            $"{id} has no XML documentation. Write a <summary>: it is the text of `kubectl explain`."
        );

    private string? Summary(string id)
    {
        if (!_members.TryGetValue(id, out var member))
        {
            return null;
        }

        var inherited = member.Element("inheritdoc")?.Attribute("cref")?.Value;
        return inherited is not null ? Summary(inherited) : PlainText.Of(member.Element("summary"));
    }
}
