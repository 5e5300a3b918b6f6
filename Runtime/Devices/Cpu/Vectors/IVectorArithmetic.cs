namespace Hebb.Devices.Cpu
{
    /// <summary>
    /// The few operations that a matrix product needs of a vector type. Implemented by empty structs and used as a type
    /// parameter, so that the just-in-time compiler sees the instructions themselves.
    /// </summary>
    /// <typeparam name="TVector">A vector of floats.</typeparam>
    internal unsafe interface IVectorArithmetic<TVector>
        where TVector : unmanaged
    {
        /// <summary>Floats in a vector.</summary>
        int Width { get; }

        /// <summary>Reads a vector at any address.</summary>
        TVector Load(float* source);

        /// <summary>Writes a vector at any address.</summary>
        void Store(float* destination, TVector value);

        /// <summary>The sum.</summary>
        TVector Add(TVector left, TVector right);

        /// <summary>left * right + addend.</summary>
        TVector MultiplyAdd(TVector left, TVector right, TVector addend);

        /// <summary>A vector of equal lanes.</summary>
        TVector Broadcast(float value);
    }
}
