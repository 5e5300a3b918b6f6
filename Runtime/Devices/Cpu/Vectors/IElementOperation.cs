namespace Hebb.Devices.Cpu
{
    /// <summary>What is done at every place of some arrays. Implemented by structs that hold the arrays, and inlined into the loop.</summary>
    internal interface IElementOperation
    {
        /// <summary>Reads, computes and writes the vector that starts at element <paramref name="index"/>.</summary>
        void Apply<TLanes>(TLanes lanes, int index)
            where TLanes : struct, ILanes;
    }
}
