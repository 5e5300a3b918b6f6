using System;

namespace UnityEngine
{
    /// <summary>A destroyed object was used.</summary>
    public sealed class MissingReferenceException : SystemException
    {
        /// <summary>With a message.</summary>
        public MissingReferenceException(string message)
            : base(message)
        {
        }
    }
}
