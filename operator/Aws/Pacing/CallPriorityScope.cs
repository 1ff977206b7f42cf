namespace SageMakerMonitorOperator.Aws.Pacing;

/// <summary>Carries the priority from a controller to the calls made on its behalf, past clients that need not know of it.</summary>
public static class CallPriorityScope
{
    private static readonly AsyncLocal<CallPriority?> Ambient = new();

    extension(CallPriority)
    {
        /// <summary>Of the calls that this flow makes now.</summary>
        public static CallPriority Current => Ambient.Value ?? CallPriority.Resync;

        /// <summary>Holds until disposed of, for this flow and what it starts.</summary>
        public static IDisposable Use(CallPriority priority)
        {
            var scope = new Scope(Ambient.Value);
            Ambient.Value = priority;
            return scope;
        }
    }

    private sealed class Scope(CallPriority? before) : IDisposable
    {
        public void Dispose() => Ambient.Value = before;
    }
}
