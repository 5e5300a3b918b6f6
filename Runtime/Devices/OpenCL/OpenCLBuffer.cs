namespace Hebb.Devices.OpenCL
{
    /// <summary>A memory object of a device.</summary>
    internal sealed class OpenCLBuffer : DeviceBuffer
    {
        private readonly OpenCLDevice device;

        public OpenCLBuffer(OpenCLDevice device, nint handle, long bytes, string label)
            : base(device, bytes, label)
        {
            this.device = device;
            Handle = handle;
        }

        /// <summary>The driver's handle; 0 once disposed.</summary>
        public nint Handle { get; private set; }

        /// <summary>The buffer of <paramref name="range"/>, which must be one of <paramref name="device"/>.</summary>
        /// <exception cref="DeviceException">It belongs to another device, is disposed, or the range names no buffer.</exception>
        public static OpenCLBuffer Of(BufferRange range, OpenCLDevice device)
        {
            if (range.Buffer is OpenCLBuffer buffer && ReferenceEquals(buffer.device, device))
            {
                return buffer.Handle != 0 ? buffer : throw new DeviceException($"Buffer '{buffer.Label}' was disposed; keep it until the work on it is done.");
            }

            throw new DeviceException(
                range.Buffer is null ? "A range names no buffer; an operand that is not used is bound to any other range." : $"Buffer '{range.Buffer.Label}' belongs to {range.Buffer.Device.Info}, not to {device.Info}.");
        }

        public override void Dispose()
        {
            if (Handle != 0)
            {
                device.Free(Handle, Bytes);
                Handle = 0;
            }
        }
    }
}
