namespace Hebb.Tensors
{
    /// <summary>The numbers of a seed's random streams, one for each purpose, so that no two share their numbers.</summary>
    internal static class RandomStreams
    {
        /// <summary>The order of the samples of an epoch.</summary>
        public const uint SampleOrder = 0x53484646;

        /// <summary>Which samples are held out.</summary>
        public const uint HeldOut = 0x48454C44;
    }
}
