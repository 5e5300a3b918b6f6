namespace Hebb.Authoring
{
    /// <summary>Where a classifier and what it learns from are kept.</summary>
    /// <param name="Data">The folder of the data set.</param>
    /// <param name="Models">The folder of the model's file.</param>
    /// <param name="IsReadOnly">Whether nothing is to be written.</param>
    internal sealed record ClassifierPlace(string Data, string Models, bool IsReadOnly);
}
