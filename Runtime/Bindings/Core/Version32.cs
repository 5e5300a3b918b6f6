namespace Silk.NET.Core
{
    /// <summary>A version packed into 32 bits: 10 bits major, 10 bits minor, 12 bits patch.</summary>
    internal readonly struct Version32
    {
        public readonly uint Value;

        public Version32(uint major, uint minor, uint patch) => Value = (major << 22) | (minor << 12) | patch;

        public static implicit operator uint(Version32 version) => version.Value;
    }
}
