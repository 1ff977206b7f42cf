using System.Text.Json;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator;
using SageMakerMonitorOperator.Integration.Kinds.Fields;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Integration.Kinds;

/// <summary>All that the suite must be told of a kind. To derive from this is all that a kind does to join.</summary>
internal abstract class KindDefinition
{
    /// <summary>As in manifests, such as MetricAlarm. The folder of its tests is its plural, and has full/.</summary>
    public abstract string Kind { get; }

    public string Plural => $"{Kind.ToLowerInvariant()}s";

    /// <summary>The rules of the kind, for an object as JSON.</summary>
    public abstract IReadOnlyList<Violation> Validate(JsonElement resource);

    /// <summary>The spec of a resource that is quick to make, without the fields that all kinds have.</summary>
    public abstract JsonObject Spec { get; }

    /// <summary>Fields of <see cref="Spec"/> with other values; to write them takes a plan without tags.</summary>
    public abstract JsonObject Change { get; }

    /// <summary>A name for AWS, made from an object's, that shows what characters AWS takes.</summary>
    public virtual string NameOnAws(string name) => $"named/{name}";

    /// <summary>How each field is changed on AWS behind the operator's back.</summary>
    public abstract IReadOnlyList<FieldDrift> Drifts { get; }

    /// <summary>Fields that no object of full/ has, with the reason.</summary>
    public virtual IReadOnlyDictionary<string, string> WithoutSample => new Dictionary<string, string>();

    /// <summary>Fields that cannot drift, with the reason.</summary>
    public virtual IReadOnlyDictionary<string, string> WithoutDrift => new Dictionary<string, string>();

    /// <summary>Fields that Moto does not keep.</summary>
    public virtual IReadOnlyList<string> LostByMoto => [];

    /// <summary>Why the kind cannot be made real on Moto; null: it can.</summary>
    public virtual string? MotoLacks => null;

    /// <summary>
    /// False: AWS has no tags for it, and status.owned alone says whose a resource is. What is about tags is left out then.
    /// </summary>
    public virtual bool HasTags => true;

    /// <summary>
    /// False: an object sets something in what others have made, and owns nothing on AWS. What is about making, owning and
    /// deleting is left out then, and the stranger makes what every scenario needs.
    /// </summary>
    public virtual bool StandsForAResource => true;

    /// <summary>
    /// Whether faults strike reads too. One kind proves it for the engine; to turn it on for a kind with reads of its own
    /// makes its tests take twice as long.
    /// </summary>
    public virtual bool FailsAtReads => false;

    /// <summary>Makes what the objects of the kind name on AWS.</summary>
    public virtual Task PrepareAsync(Uri aws) => Task.CompletedTask;

    /// <summary>Makes what one object names on AWS, before the object is.</summary>
    public virtual Task PrepareAsync(Uri aws, JsonObject spec) => Task.CompletedTask;

    /// <summary>The spec as the kind can have it, for the resource that the suite calls by the name.</summary>
    public virtual JsonObject Fit(JsonObject spec, string awsName) => spec.DeepClone().AsObject();

    /// <summary>What the suite calls the resource: a text that every call about it has, and that its ARN ends in.</summary>
    /// <returns>Null where it is the default name.</returns>
    public virtual string? AwsNameIn(JsonObject spec) => (string?)spec["name"];

    /// <summary>Another name in its ARN that differs from object to object: that of what it is put on. Null where there is none.</summary>
    public virtual string? NameBeside(string awsName) => null;

    /// <summary>What a call that reads the resource, alone or among others, has among its parameters.</summary>
    public virtual string ReadMark(JsonObject spec, string awsName) => awsName;

    /// <summary>
    /// What every call about the resource has that the suite calls by the name, and its ARN: the name. Of what a Region has
    /// only once it is a Region, one for each name.
    /// </summary>
    public virtual string MarkOf(string awsName) => awsName;

    /// <summary>Makes a resource from <see cref="Spec"/>, as somebody who knows nothing of the operator.</summary>
    public abstract Task CreateAsStrangerAsync(Uri aws, string awsName, IReadOnlyDictionary<string, string> tags);

    /// <summary>The resource's configuration, as the simulator holds it.</summary>
    public abstract JsonObject Read(AwsSimulatorServer aws, string awsName);

    /// <summary>Sets members of the resource's configuration without a call; a null takes one away.</summary>
    public abstract void Write(AwsSimulatorServer aws, string awsName, JsonObject members);

    /// <summary>Sets tags without a call; a null takes one away.</summary>
    public abstract void WriteTags(AwsSimulatorServer aws, string awsName, IReadOnlyDictionary<string, string?> tags);

    /// <summary>Deletes the resource without a call.</summary>
    public abstract void Delete(AwsSimulatorServer aws, string awsName);

    public override string ToString() => Kind;
}
