using System;

namespace Hebb.Scene
{
    /// <summary>An exception that a script threw. It stopped that call only.</summary>
    public sealed class ComponentFailure
    {
        internal ComponentFailure(string objectPath, Type scriptType, string message, Exception exception)
        {
            ObjectPath = objectPath;
            ScriptType = scriptType;
            Message = message;
            Exception = exception;
        }

        /// <summary>The names from the root to the object: "Track/Car".</summary>
        public string ObjectPath { get; }

        /// <summary>The type of the script.</summary>
        public Type ScriptType { get; }

        /// <summary>The message, method or coroutine that failed: "FixedUpdate".</summary>
        public string Message { get; }

        /// <summary>What was thrown first.</summary>
        public Exception Exception { get; }

        /// <summary>How often the same script failed in the same way.</summary>
        public long Count { get; internal set; } = 1;

        /// <summary>One sentence with path, script, message and what was thrown.</summary>
        public override string ToString() => $"{ObjectPath}: {ScriptType.Name}.{Message} failed: {Exception.Message} ({Exception.GetType().Name})";
    }
}
