using Hebb.Assets;
using Hebb.Authoring;
using Hebb.Authoring.Datasets;
using Hebb.Authoring.Models;
using Hebb.Authoring.Training;
using Hebb.Data.Images;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Projects;
using Hebb.Editor.Sessions.Projects;

namespace Hebb.Editor.Building;

/// <summary>The classifier that the editor trained for a project, and the pictures that it held out from it.</summary>
internal static class EditorClassifier
{
    /// <summary>The pictures that were held out from a model, prepared for it; none for a model of another origin, or with other classes by now.</summary>
    /// <param name="project">The project.</param>
    /// <param name="model">The full path of a model in it.</param>
    /// <param name="metadata">What the model's file says.</param>
    /// <exception cref="InputException">A picture of the data set is gone.</exception>
    /// <exception cref="InvalidDataException">The data set is damaged.</exception>
    public static IReadOnlyList<(Image Picture, int Label)> HeldOut(GameProject project, string model, ModelMetadata metadata)
    {
        var store = new BinStore(ProjectFolder.ClassesIn(project.Root));
        if (model != Path.Combine(project.Root, ProjectFolder.ModelsName, ModelShelf.FileName) || store.Load() is not { Samples.Count: > 0 } bins)
        {
            return [];
        }

        try
        {
            var pictures = LabelledPictures.Prepare(bins, store);
            return pictures.HeldOut is { } held && held.ClassNames.SequenceEqual(metadata.Labels) && pictures.Preprocessing.Name == metadata.Preprocessing?.Name
                ? [.. Enumerable.Range(0, held.Count).Select(sample => (held.GetImage(sample), held.Labels[sample]))]
                : [];
        }
        catch (RefusedException refusal)
        {
            throw new InputException(refusal.Message);
        }
    }
}
