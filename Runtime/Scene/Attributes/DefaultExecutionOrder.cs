using System;

namespace UnityEngine
{
    /// <summary>Scripts of lower order get each message first; 0 without the attribute.</summary>
    [AttributeUsage(AttributeTargets.Class)]
    public class DefaultExecutionOrder : Attribute
    {
        /// <summary>With the order.</summary>
        public DefaultExecutionOrder(int order) => this.order = order;

        /// <summary>The order.</summary>
        public int order { get; }
    }
}
