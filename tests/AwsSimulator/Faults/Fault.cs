using System.Text.Json.Serialization;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.Faults;

/// <summary>What goes wrong with a call.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Throttled), "throttle")]
[JsonDerivedType(typeof(Denied), "deny")]
[JsonDerivedType(typeof(Refusal), "error")]
[JsonDerivedType(typeof(Silence), "hang")]
[JsonDerivedType(typeof(Cut), "cut")]
[JsonDerivedType(typeof(Kill), "kill")]
public abstract record Fault
{
    /// <summary>The service's own answer when calls come too fast.</summary>
    public static Fault Throttle { get; } = new Throttled();

    public static Fault Deny { get; } = new Denied();

    public static Fault ServerError { get; } = Error(500, "InternalFailure", "An internal error occurred");

    /// <summary>No answer until the client gives up; the call is not executed.</summary>
    public static Fault Hang { get; } = new Silence(Executes: false);

    /// <summary>Executed, but no answer until the client gives up.</summary>
    public static Fault HangAfter { get; } = new Silence(Executes: true);

    /// <summary>Executed, but the connection is cut before the answer.</summary>
    public static Fault DropAnswer { get; } = new Cut(Executes: true);

    /// <summary>The connection is cut; the call is not executed.</summary>
    public static Fault Disconnect { get; } = new Cut(Executes: false);

    public static Fault Error(int status, string code, string message) => new Refusal(status, code, message);

    /// <summary>SIGKILL to the process; the call is not executed.</summary>
    public static Fault KillBefore(int processId) => new Kill(processId, Executes: false);

    /// <summary>SIGKILL to the process as soon as the call is executed, before its answer.</summary>
    public static Fault KillAfter(int processId) => new Kill(processId, Executes: true);

    /// <summary>The call is executed all the same, before the fault happens.</summary>
    internal virtual bool IsAfter => false;

    /// <summary>What AWS answers instead, if anything.</summary>
    internal virtual AwsException? Answer(AwsRequest request) => null;

    /// <summary>What happens besides.</summary>
    internal virtual Task HappenAsync() => Task.CompletedTask;

    internal sealed record Throttled : Fault
    {
        internal override AwsException Answer(AwsRequest request) => Refusals.RateExceeded(request);
    }

    internal sealed record Denied : Fault
    {
        internal override AwsException Answer(AwsRequest request) => Refusals.NotAuthorized(request);
    }

    internal sealed record Refusal(int Status, string Code, string Message) : Fault
    {
        internal override AwsException Answer(AwsRequest request) => new(Code, Message, Status);
    }

    internal sealed record Silence(bool Executes) : Fault
    {
        internal override bool IsAfter => Executes;
    }

    internal sealed record Cut(bool Executes) : Fault
    {
        internal override bool IsAfter => Executes;
    }

    internal sealed record Kill(int ProcessId, bool Executes) : Fault
    {
        internal override bool IsAfter => Executes;

        internal override Task HappenAsync() => ProcessKill.KillAsync(ProcessId);
    }
}
