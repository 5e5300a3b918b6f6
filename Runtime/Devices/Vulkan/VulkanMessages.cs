using System.Collections.Generic;

namespace Hebb.Devices.Vulkan
{
    /// <summary>What the validation layer reported, in order. Drivers may report from their own threads.</summary>
    internal sealed class VulkanMessages
    {
        private readonly List<string> messages = new List<string>();

        /// <summary>Adds one message.</summary>
        public void Add(string message)
        {
            lock (messages)
            {
                messages.Add(message);
            }
        }

        /// <summary>A copy of the messages so far.</summary>
        public string[] ToArray()
        {
            lock (messages)
            {
                return messages.ToArray();
            }
        }
    }
}
