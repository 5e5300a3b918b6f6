using System;
using System.Text;
using Silk.NET.OpenCL;

namespace Hebb.Devices.OpenCL
{
    /// <summary>One dispatch, ready to be queued: a kernel object of its own with its arguments set, and the grid.</summary>
    internal sealed unsafe class OpenCLLaunch : IDisposable
    {
        private readonly OpenCLSession session;
        private readonly CL cl;
        private readonly nint kernel;
        private readonly KernelExtent groups;
        private readonly KernelExtent workgroup;

        /// <summary>Creates the kernel object of <paramref name="dispatch"/> from its program.</summary>
        /// <exception cref="DeviceException">The driver refuses the kernel, its arguments or its workgroup.</exception>
        public OpenCLLaunch(OpenCLSession session, nint program, KernelVariant variant, Dispatch dispatch, OpenCLSubBuffers subBuffers)
        {
            this.session = session;
            cl = session.Api;
            groups = variant.Groups(dispatch.SizeX, dispatch.SizeY, dispatch.SizeZ);
            workgroup = variant.Workgroup;
            kernel = Create(program, variant.Kernel);
            try
            {
                SetArguments(dispatch, subBuffers);
                CheckWorkgroup(variant.Kernel);
            }
            catch (DeviceException)
            {
                Dispose();
                throw;
            }
        }

        /// <summary>Adds the launch to the queue.</summary>
        public void Enqueue()
        {
            nuint* local = stackalloc nuint[3];
            local[0] = (nuint)workgroup.X;
            local[1] = (nuint)workgroup.Y;
            local[2] = (nuint)workgroup.Z;
            nuint* global = stackalloc nuint[3];
            global[0] = (nuint)groups.X * local[0];
            global[1] = (nuint)groups.Y * local[1];
            global[2] = (nuint)groups.Z * local[2];
            OpenCLStatus.Check(cl.EnqueueNdrangeKernel(session.Queue, kernel, 3, null, global, local, 0, null, null), "launching a kernel");
        }

        public void Dispose() => cl.ReleaseKernel(kernel);

        private nint Create(nint program, string name)
        {
            int status;
            nint created;
            fixed (byte* text = Encoding.UTF8.GetBytes(name + "\0"))
            {
                created = cl.CreateKernel(program, text, &status);
            }

            OpenCLStatus.Check(status, $"creating kernel {name}");
            return created;
        }

        private void SetArguments(Dispatch dispatch, OpenCLSubBuffers subBuffers)
        {
            uint index = 0;
            foreach (BufferRange range in dispatch.Buffers)
            {
                nint handle = subBuffers.Get(range);
                Check(cl.SetKernelArg(kernel, index, (nuint)sizeof(nint), &handle), dispatch, index);
                index++;
            }

            foreach (int scalar in dispatch.Scalars)
            {
                int bits = scalar;
                Check(cl.SetKernelArg(kernel, index, sizeof(int), &bits), dispatch, index);
                index++;
            }
        }

        private static void Check(int status, Dispatch dispatch, uint argument)
        {
            if (status != (int)ErrorCodes.Success)
            {
                OpenCLStatus.Check(status, $"setting argument {argument} of {dispatch}");
            }
        }

        private void CheckWorkgroup(string name)
        {
            nuint most;
            OpenCLStatus.Check(
                cl.GetKernelWorkGroupInfo(kernel, session.Device, KernelWorkGroupInfo.WorkGroupSize, (nuint)sizeof(nuint), &most, null),
                $"reading the largest workgroup of kernel {name}");
            long items = (long)workgroup.X * workgroup.Y * workgroup.Z;
            if (items > (long)most)
            {
                throw new DeviceException($"Kernel {name} needs workgroups of {items} items, but {session.Info} runs it with at most {most}. Choose another device.");
            }
        }
    }
}
