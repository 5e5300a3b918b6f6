namespace Silk.NET.OpenCL
{
    /// <summary>Execution status of a command; negative values are error codes.</summary>
    internal enum CommandExecutionStatus
    {
        Complete = 0,
        Running = 1,
        Submitted = 2,
        Queued = 3,
    }
}
