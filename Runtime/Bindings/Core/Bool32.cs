namespace Silk.NET.Core
{
    /// <summary>A native boolean of 32 bits: zero is false, anything else true.</summary>
    internal readonly struct Bool32
    {
        public readonly uint Value;

        public Bool32(uint value) => Value = value;

        public Bool32(bool value) => Value = value ? 1u : 0u;

        public static implicit operator bool(Bool32 value) => value.Value != 0;

        public static implicit operator uint(Bool32 value) => value.Value;

        public static implicit operator Bool32(bool value) => new Bool32(value);

        public static implicit operator Bool32(uint value) => new Bool32(value);
    }
}
