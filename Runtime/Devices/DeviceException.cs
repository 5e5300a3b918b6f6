using System;

namespace Hebb.Devices
{
    /// <summary>A device could not be created or could not do what it was asked. The message says what was tried, what came back and what to do.</summary>
    public sealed class DeviceException : Exception
    {
        /// <summary>Creates the exception with a message for a person.</summary>
        public DeviceException(string message)
            : base(message)
        {
        }

        /// <summary>Creates the exception with a message for a person and what caused it.</summary>
        public DeviceException(string message, Exception inner)
            : base(message, inner)
        {
        }
    }
}
