namespace UnityEngine
{
    /// <summary>The kind of a message in the log.</summary>
    public enum LogType
    {
        /// <summary>Something went wrong.</summary>
        Error = 0,

        /// <summary>An assertion did not hold.</summary>
        Assert = 1,

        /// <summary>Something is doubtful.</summary>
        Warning = 2,

        /// <summary>Information.</summary>
        Log = 3,

        /// <summary>A script threw.</summary>
        Exception = 4,
    }
}
