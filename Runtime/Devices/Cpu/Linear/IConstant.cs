namespace Hebb.Devices.Cpu
{
    /// <summary>A number as a type: a generic method specialised for it drops the branches it does not need.</summary>
    internal interface IConstant
    {
        /// <summary>The number.</summary>
        int Value { get; }
    }

    /// <summary>1.</summary>
    internal readonly struct One : IConstant
    {
        /// <inheritdoc/>
        public int Value => 1;
    }

    /// <summary>2.</summary>
    internal readonly struct Two : IConstant
    {
        /// <inheritdoc/>
        public int Value => 2;
    }

    /// <summary>4.</summary>
    internal readonly struct Four : IConstant
    {
        /// <inheritdoc/>
        public int Value => 4;
    }

    /// <summary>6.</summary>
    internal readonly struct Six : IConstant
    {
        /// <inheritdoc/>
        public int Value => 6;
    }

    /// <summary>8.</summary>
    internal readonly struct Eight : IConstant
    {
        /// <inheritdoc/>
        public int Value => 8;
    }
}
