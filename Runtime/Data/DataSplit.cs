namespace Hebb.Data
{
    /// <summary>Data to learn from and data to judge by, which share no sample.</summary>
    public sealed class DataSplit<TDataset>
        where TDataset : Dataset
    {
        /// <summary>Joins the two parts.</summary>
        public DataSplit(TDataset train, TDataset test)
        {
            Train = train;
            Test = test;
        }

        /// <summary>What a model learns from.</summary>
        public TDataset Train { get; }

        /// <summary>What it is judged by.</summary>
        public TDataset Test { get; }
    }
}
