using System;
using System.Runtime.InteropServices;
using Silk.NET.Core.Native;

namespace Hebb.Devices.Vulkan
{
    /// <summary>Zero-terminated copies of strings in native memory, and the array of their addresses.</summary>
    internal sealed unsafe class NativeStrings : IDisposable
    {
        private readonly nint[] strings;
        private readonly GCHandle pin;

        /// <summary>Copies the strings.</summary>
        public NativeStrings(params string[] strings)
        {
            this.strings = Array.ConvertAll(strings, text => SilkMarshal.StringToPtr(text));
            pin = GCHandle.Alloc(this.strings, GCHandleType.Pinned);
        }

        /// <summary>How many there are.</summary>
        public uint Count => (uint)this.strings.Length;

        /// <summary>Their addresses, valid until disposal.</summary>
        public byte** Pointers => (byte**)pin.AddrOfPinnedObject();

        /// <summary>Frees the copies.</summary>
        public void Dispose()
        {
            pin.Free();
            foreach (var text in this.strings)
            {
                SilkMarshal.Free(text);
            }
        }
    }
}
