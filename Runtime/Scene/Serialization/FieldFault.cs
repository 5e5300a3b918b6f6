using System;

namespace Hebb.Scene
{
    /// <summary>Why the value of a field cannot be used: what follows the name of the field in a sentence.</summary>
    internal sealed class FieldFault : Exception
    {
        public FieldFault(string message)
            : base(message)
        {
        }
    }
}
