namespace Hebb.Authoring.Datasets
{
    /// <summary>A class that pictures are sorted into.</summary>
    /// <param name="Id">Stays the same when the class is renamed.</param>
    /// <param name="Name">As the user wrote it.</param>
    internal sealed record ImageClass(string Id, string Name);
}
