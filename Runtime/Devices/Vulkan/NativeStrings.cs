using System;
using System.Runtime.InteropServices;
using Silk.NET.Core.Native;

namespace Hebb.Devices.Vulkan
{
    /// <summary>Zero-terminated copies of strings in native memory, and the array of their addresses.</summary>
    internal sealed unsafe class NativeStrings : IDisposable
    {
        private readonly nint[] _strings;
        private readonly GCHandle _pin;

        /// <summary>Copies the strings.</summary>
        public NativeStrings(params string[] strings)
        {
            _strings = Array.ConvertAll(strings, text => SilkMarshal.StringToPtr(text));
            _pin = GCHandle.Alloc(_strings, GCHandleType.Pinned);
        }

        /// <summary>How many there are.</summary>
        public uint Count => (uint)_strings.Length;

        /// <summary>Their addresses, valid until disposal.</summary>
        public byte** Pointers => (byte**)_pin.AddrOfPinnedObject();

        /// <summary>Frees the copies.</summary>
        public void Dispose()
        {
            _pin.Free();
            foreach (var text in _strings)
            {
                SilkMarshal.Free(text);
            }
        }
    }
}
