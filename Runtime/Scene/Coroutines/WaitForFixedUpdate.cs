namespace UnityEngine
{
    /// <summary>Waits until all FixedUpdate of a step were called.</summary>
    public sealed class WaitForFixedUpdate : YieldInstruction
    {
    }
}
