namespace UnityEngine
{
    /// <summary>Waits until the end of the frame, after the cameras.</summary>
    public sealed class WaitForEndOfFrame : YieldInstruction
    {
    }
}
