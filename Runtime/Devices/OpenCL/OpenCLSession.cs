using System;
using Silk.NET.OpenCL;

namespace Hebb.Devices.OpenCL
{
    /// <summary>An opened device: its context and its one queue, which runs commands in order.</summary>
    internal sealed unsafe class OpenCLSession : IDisposable
    {
        private OpenCLSession(CL api, OpenCLAdapter adapter, nint context, nint queue)
        {
            Api = api;
            Info = adapter.Info;
            Device = adapter.Device;
            Context = context;
            Queue = queue;
        }

        public CL Api { get; }

        public DeviceInfo Info { get; }

        public nint Device { get; }

        /// <summary>The context; 0 once disposed.</summary>
        public nint Context { get; private set; }

        public nint Queue { get; }

        /// <summary>Opens a device.</summary>
        /// <exception cref="DeviceException">It is too old, or its driver refuses.</exception>
        public static OpenCLSession Open(CL api, OpenCLAdapter adapter)
        {
            adapter.CheckUsable();
            nint context = CreateContext(api, adapter);
            try
            {
                return new OpenCLSession(api, adapter, context, CreateQueue(api, context, adapter));
            }
            catch (DeviceException)
            {
                api.ReleaseContext(context);
                throw;
            }
        }

        public void Dispose()
        {
            if (Context != 0)
            {
                Api.Finish(Queue);
                Api.ReleaseCommandQueue(Queue);
                Api.ReleaseContext(Context);
                Context = 0;
            }
        }

        private static nint CreateContext(CL api, OpenCLAdapter adapter)
        {
            nint* properties = stackalloc nint[3];
            properties[0] = (nint)(ulong)ContextProperties.Platform;
            properties[1] = adapter.Platform;
            properties[2] = 0;
            nint device = adapter.Device;
            int status;
            nint context = api.CreateContext(properties, 1, &device, null, null, &status);
            OpenCLStatus.Check(status, $"opening {adapter.Info}");
            return context;
        }

        private static nint CreateQueue(CL api, nint context, OpenCLAdapter adapter)
        {
            int status;
            nint queue = api.CreateCommandQueue(context, adapter.Device, CommandQueueProperties.None, &status);
            OpenCLStatus.Check(status, $"creating a queue of {adapter.Info}");
            return queue;
        }
    }
}
