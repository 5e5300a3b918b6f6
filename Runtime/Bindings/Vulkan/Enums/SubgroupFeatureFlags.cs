using System;

namespace Silk.NET.Vulkan
{
    [Flags]
    internal enum SubgroupFeatureFlags : int
    {
        None = 0,
        BasicBit = 1,
        VoteBit = 2,
        ArithmeticBit = 4,
        BallotBit = 8,
        ShuffleBit = 16,
        ShuffleRelativeBit = 32,
        ClusteredBit = 64,
        QuadBit = 128,
    }
}
