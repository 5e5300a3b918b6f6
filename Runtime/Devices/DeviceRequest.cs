using System;
using System.Globalization;

namespace Hebb.Devices
{
    /// <summary>What a user asked for: a device by name, or the best one there is.</summary>
    public sealed class DeviceRequest
    {
        private const string Automatic = "auto";
        private const char IndexSeparator = ':';

        private static readonly DeviceKind[] Kinds = { DeviceKind.Cpu, DeviceKind.Vulkan, DeviceKind.OpenCL };

        private DeviceRequest(DeviceKind? kind, int? index, bool allowSoftware)
        {
            Kind = kind;
            Index = index;
            AllowSoftware = allowSoftware;
        }

        /// <summary>The interface asked for; null leaves the choice to the catalog.</summary>
        public DeviceKind? Kind { get; }

        /// <summary>Which device of that interface, from 0; null takes the first that is no software driver, else the first.</summary>
        public int? Index { get; }

        /// <summary>Whether a choice left to the catalog may fall on a driver that runs kernels on the processor.</summary>
        public bool AllowSoftware { get; }

        /// <summary>The choice is left to the catalog.</summary>
        public static DeviceRequest Auto(bool allowSoftware = false) => new DeviceRequest(null, null, allowSoftware);

        /// <summary>A device of one interface, software or not.</summary>
        public static DeviceRequest Of(DeviceKind kind, int? index = null) => new DeviceRequest(kind, index, true);

        /// <summary>
        /// Reads <c>auto</c>, <c>cpu</c>, <c>vulkan</c> or <c>opencl</c>; a name may be followed by <c>:N</c>, N from 0.
        /// Only <c>auto</c> heeds <paramref name="allowSoftware"/>.
        /// </summary>
        /// <exception cref="FormatException">The text is none of these; the message says what was found and what is expected.</exception>
        public static DeviceRequest Parse(string text, bool allowSoftware = false)
        {
            string name = text;
            int? index = null;
            int separator = text.IndexOf(IndexSeparator);
            if (separator >= 0)
            {
                name = text.Substring(0, separator);
                index = int.TryParse(text.Substring(separator + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                    ? number
                    : throw Unreadable(text);
            }

            foreach (DeviceKind kind in Kinds)
            {
                if (NameOf(kind) == name)
                {
                    return Of(kind, index);
                }
            }

            return name == Automatic && index is null ? Auto(allowSoftware) : throw Unreadable(text);
        }

        /// <summary>The text that <see cref="Parse"/> reads.</summary>
        public override string ToString() =>
            Kind is { } kind ? NameOf(kind) + (Index is { } index ? FormattableString.Invariant($"{IndexSeparator}{index}") : string.Empty) : Automatic;

        /// <summary>What an interface is called in requests and reasons.</summary>
        internal static string NameOf(DeviceKind kind) => kind.ToString().ToLowerInvariant();

        private static FormatException Unreadable(string text) =>
            new FormatException($"'{text}' names no device; use auto, cpu, vulkan or opencl, the last three with :0, :1 ... for one of several.");
    }
}
