namespace Hebb.Graphs
{
    /// <summary>Where the content of a <see cref="GraphTensor"/> comes from, and so where it is kept.</summary>
    public enum TensorRole
    {
        /// <summary>Written by the host before every run.</summary>
        Input,

        /// <summary>Trained; outlives plans.</summary>
        Parameter,

        /// <summary>Kept from run to run, but not trained: running statistics, recurrent state.</summary>
        State,

        /// <summary>Written once, when the plan is compiled.</summary>
        Constant,

        /// <summary>Computed by an operator in every run; its memory is reused when the last reader is done.</summary>
        Value,
    }
}
