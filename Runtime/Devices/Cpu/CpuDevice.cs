using System;
using System.Collections.Generic;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Hebb.Devices.Cpu
{
    /// <summary>
    /// Kernels as code on the processor's cores, managed or from a native library. Always available, and the reference that other devices are compared with.
    /// The number of threads changes no result.
    /// </summary>
    public sealed unsafe class CpuDevice : Device
    {
        /// <summary>The environment variable that sets the number of threads where the constructor is given none.</summary>
        public const string ThreadsVariable = "HEBB_THREADS";

        /// <summary>What lies within one core's second-level cache is done before another core is awake.</summary>
        internal const long WorthSharing = 256 * 1024;

        private const int MaxThreads = 256;

        private readonly WorkerPool pool;
        private readonly long worthSharing;
        private long allocatedBytes;
        private long submittedDispatches;

        /// <summary>Starts a device.</summary>
        /// <param name="threads">Threads that share the work, 1 to 256; without it HEBB_THREADS decides, else the number of processors.</param>
        /// <exception cref="DeviceException">The number of threads is out of range, or HEBB_THREADS is not a number.</exception>
        public CpuDevice(int? threads = null)
            : this(threads, CpuKernels.Fastest, WorthSharing)
        {
        }

        /// <summary>Starts a device with its own table of kernels.</summary>
        /// <param name="threads">Threads that share the work.</param>
        /// <param name="kernels">The bodies.</param>
        /// <param name="worthSharing">Dispatches whose operands take more bytes together are shared, others stay on the thread that submits.</param>
        internal CpuDevice(int? threads, CpuKernels kernels, long worthSharing = 0)
        {
            Kernels = kernels;
            this.worthSharing = worthSharing;
            pool = new WorkerPool(threads is { } count ? CheckedThreads(count, nameof(threads)) : DefaultThreads());
            Info = new DeviceInfo
            {
                Kind = DeviceKind.Cpu,
                Name = $"{RuntimeInformation.ProcessArchitecture} processor, {pool.Threads} {(pool.Threads == 1 ? "thread" : "threads")}",
                Driver = kernels.Library is { } library ? $"{RuntimeInformation.FrameworkDescription}, {library}" : RuntimeInformation.FrameworkDescription,
                MaxRangeBytes = int.MaxValue / DeviceBuffer.Alignment * (long)DeviceBuffer.Alignment * sizeof(float),
                MaxAllocationBytes = long.MaxValue,
                Target = KernelTarget.Portable,
            };
        }

        /// <inheritdoc/>
        public override DeviceInfo Info { get; }

        /// <summary>Threads that share the work, the one that submits included.</summary>
        public int Threads => pool.Threads;

        /// <inheritdoc/>
        public override long AllocatedBytes => allocatedBytes;

        /// <inheritdoc/>
        public override long SubmittedDispatches => submittedDispatches;

        /// <summary>The bodies this device runs.</summary>
        internal CpuKernels Kernels { get; }

        /// <inheritdoc/>
        public override DeviceBuffer Allocate(long bytes, string label)
        {
            var rounded = DeviceBuffer.RoundUp(bytes);
            try
            {
                var buffer = new CpuBuffer(this, new AlignedMemory(rounded), rounded, label);
                allocatedBytes += rounded;
                return buffer;
            }
            catch (OutOfMemoryException exception)
            {
                throw new DeviceException($"The process has no {rounded} bytes left for '{label}'; use a smaller batch or model.", exception);
            }
        }

        /// <inheritdoc/>
        public override HostBuffer AllocateHost(long bytes, string label) => new CpuHostBuffer(this, bytes, label);

        /// <inheritdoc/>
        public override void Upload(BufferRange destination, ReadOnlySpan<byte> source) =>
            source.CopyTo(new Span<byte>(ResolveStart(destination, source.Length, nameof(Upload)), source.Length));

        /// <inheritdoc/>
        public override void Download(BufferRange source, Span<byte> destination) =>
            new ReadOnlySpan<byte>(ResolveStart(source, destination.Length, nameof(Download)), destination.Length).CopyTo(destination);

        /// <inheritdoc/>
        public override Recording Record(IReadOnlyList<Transfer> uploads, IReadOnlyList<Dispatch> dispatches, IReadOnlyList<Transfer> downloads) =>
            new CpuRecording(this, uploads, dispatches, downloads);

        /// <inheritdoc/>
        public override void Dispose() => pool.Dispose();

        /// <summary>The address of the first byte of <paramref name="range"/>.</summary>
        /// <exception cref="DeviceException">The range binds nothing, or memory that is freed or another device's.</exception>
        internal byte* Resolve(in BufferRange range, string user)
        {
            if (range.Buffer is CpuBuffer buffer && ReferenceEquals(buffer.Device, this) && buffer.Pointer != null)
            {
                return buffer.Pointer + range.Offset;
            }

            throw new DeviceException(
                $"{user} was given {(range.Buffer is null ? "no buffer" : $"buffer '{range.Buffer.Label}'")} where memory of this CPU device is needed; allocate it there and keep it until the work is done.");
        }

        /// <summary>Whether a dispatch over so many bytes is worth waking other threads.</summary>
        internal bool IsShared(long operandBytes) => operandBytes > worthSharing;

        /// <summary>Runs <paramref name="launches"/> in order.</summary>
        internal void Run(CpuLaunch[] launches)
        {
            foreach (ref readonly var launch in launches.AsSpan())
            {
                pool.Run(launch);
            }

            submittedDispatches += launches.Length;
        }

        /// <summary>Takes note that a buffer was freed.</summary>
        internal void Release(long bytes) => allocatedBytes -= bytes;

        private byte* ResolveStart(in BufferRange range, int bytes, string user)
        {
            var start = Resolve(range, user);
            return bytes <= range.Bytes
                ? start
                : throw new ArgumentException($"{user} of {bytes} bytes does not fit the range of {range.Bytes} bytes in buffer '{range.Buffer!.Label}'.");
        }

        private static int DefaultThreads()
        {
            var setting = Environment.GetEnvironmentVariable(ThreadsVariable);
            if (string.IsNullOrEmpty(setting))
            {
                return Math.Min(Environment.ProcessorCount, MaxThreads);
            }

            return int.TryParse(setting, NumberStyles.Integer, CultureInfo.InvariantCulture, out var count)
                ? CheckedThreads(count, ThreadsVariable)
                : throw new DeviceException($"{ThreadsVariable} is '{setting}', but a number from 1 to {MaxThreads} is expected; set or unset it.");
        }

        private static int CheckedThreads(int count, string source) => count >= 1 && count <= MaxThreads
            ? count
            : throw new DeviceException($"{source} asks for {count} threads, but 1 to {MaxThreads} are possible.");
    }
}
