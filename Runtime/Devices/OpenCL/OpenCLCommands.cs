using System;
using System.Collections.Generic;

namespace Hebb.Devices.OpenCL
{
    /// <summary>The launches of one recording, in order, and the memory objects their arguments name.</summary>
    internal sealed class OpenCLCommands : IDisposable
    {
        private readonly OpenCLSession session;
        private readonly OpenCLSubBuffers subBuffers;
        private readonly List<OpenCLLaunch> launches = new List<OpenCLLaunch>();

        public OpenCLCommands(OpenCLDevice device, OpenCLSession session)
        {
            this.session = session;
            subBuffers = new OpenCLSubBuffers(device, session.Api);
        }

        public int Count => launches.Count;

        /// <summary>Appends a launch of the kernel that <paramref name="program"/> holds.</summary>
        public void Add(nint program, KernelVariant variant, Dispatch dispatch) =>
            launches.Add(new OpenCLLaunch(session, program, variant, dispatch, subBuffers));

        /// <summary>Queues all launches.</summary>
        public void Enqueue()
        {
            foreach (OpenCLLaunch launch in launches)
            {
                launch.Enqueue();
            }
        }

        public void Dispose()
        {
            foreach (OpenCLLaunch launch in launches)
            {
                launch.Dispose();
            }

            launches.Clear();
            subBuffers.Dispose();
        }
    }
}
