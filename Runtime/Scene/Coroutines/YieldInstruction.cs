namespace UnityEngine
{
    /// <summary>What a coroutine waits for.</summary>
    public class YieldInstruction
    {
    }
}
