using System;
using Hebb.Agents;

namespace Hebb.Components
{
    /// <summary>A policy with the number of agents it decides for.</summary>
    internal sealed class SharedPolicy : IDisposable
    {
        public SharedPolicy(PolicySource source, IPolicy policy)
        {
            Source = source;
            Policy = policy;
            Users = 1;
        }

        public PolicySource Source { get; }

        public IPolicy Policy { get; }

        public int Users { get; set; }

        public void Dispose()
        {
            Policy.Dispose();
            Source.Release();
        }
    }
}
