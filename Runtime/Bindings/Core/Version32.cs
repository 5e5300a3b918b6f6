namespace Silk.NET.Core
{
    /// <summary>A version packed into 32 bits: 10 bits major, 10 bits minor, 12 bits patch.</summary>
    internal readonly struct Version32
    {
        public readonly uint Value;

        public Version32(uint value) => Value = value;

        public Version32(uint major, uint minor, uint patch) => Value = (major << 22) | (minor << 12) | patch;

        public uint Major => Value >> 22;

        public uint Minor => (Value >> 12) & 0x3FF;

        public uint Patch => Value & 0xFFF;

        public static implicit operator uint(Version32 version) => version.Value;

        public static explicit operator Version32(uint value) => new Version32(value);
    }
}
