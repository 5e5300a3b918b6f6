using Silk.NET.OpenCL;

namespace Hebb.Devices.OpenCL
{
    /// <summary>Turns error codes of OpenCL into exceptions for a person.</summary>
    internal static class OpenCLStatus
    {
        /// <summary>Throws unless <paramref name="status"/> is success. <paramref name="action"/> reads like "waiting for the queue".</summary>
        public static void Check(int status, string action)
        {
            if (status != (int)ErrorCodes.Success)
            {
                throw new DeviceException($"OpenCL failed at {action}: {Describe(status)}.");
            }
        }

        /// <summary>The name of an error code with its number.</summary>
        public static string Describe(int status) => $"{(ErrorCodes)status} ({status})";
    }
}
