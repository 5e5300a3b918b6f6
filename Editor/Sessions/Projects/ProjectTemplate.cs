using Hebb.Authoring.Datasets;
using Hebb.Data.Digits;
using Hebb.Data.Images;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Projects;

namespace Hebb.Editor.Sessions.Projects;

/// <summary>What a new project begins with.</summary>
internal sealed class ProjectTemplate
{
    private const int DigitsPerClass = 24;
    private const int PaperMargin = 14;
    private const int PaperScale = 4;

    private static readonly string[] CopiedKinds = [".hebb", ".png", ".prefab", ".json", ".md"];

    private readonly Action<string> fill;

    private ProjectTemplate(string name, Action<string> fill)
    {
        Name = name;
        this.fill = fill;
    }

    /// <summary>Names it; the page has the words.</summary>
    public string Name { get; }

    /// <summary>All templates, the usual one first; the samples with a scene come last.</summary>
    public static IReadOnlyList<ProjectTemplate> All { get; } =
    [
        .. Own,
        .. GameProject.Samples.Select(sample => new ProjectTemplate(Path.GetFileName(sample), folder => Copy(sample, folder))),
    ];

    private static IReadOnlyList<ProjectTemplate> Own =>
    [
        new("shapes", folder => Begin(folder, ImageBins.Empty.AddClass("circle").AddClass("square"))),
        new("digits", FillDigits),
        new("photos", folder => Begin(folder, (ImageBins.Empty with { Kind = SampleKind.Photo }).AddClass("thumb up").AddClass("thumb down"))),
    ];

    /// <exception cref="InputException">There is no such template.</exception>
    public static ProjectTemplate Find(string name) => All.FirstOrDefault(template => template.Name == name)
        ?? throw new InputException($"There is no template '{name}'; there are {string.Join(", ", All.Select(template => template.Name))}.");

    /// <summary>Makes a project in a new folder.</summary>
    /// <exception cref="InputException">The folder is not empty.</exception>
    public void Create(string folder)
    {
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            throw new InputException($"'{folder}' is there already and not empty; choose another name.");
        }

        Directory.CreateDirectory(folder);
        fill(folder);
        new ProjectFile(new DirectoryInfo(folder).Name, ProjectFile.CurrentVersion).Write(folder);
    }

    private static void Begin(string folder, ImageBins bins)
    {
        Store(folder).Save(bins);
        StarterScene.Write(Path.Combine(folder, "scenes"));
    }

    private static void Copy(string sample, string folder)
    {
        var project = GameProject.Open(sample);
        foreach (var file in project.Scenes.Concat(project.Scripts).Concat(Directory.EnumerateFiles(sample).Where(file => CopiedKinds.Contains(Path.GetExtension(file)))))
        {
            var target = Path.Combine(folder, Path.GetRelativePath(sample, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static BinStore Store(string folder) => new(ProjectFolder.ClassesIn(folder));

    private static void FillDigits(string folder)
    {
        var store = Store(folder);
        var digits = DigitGenerator.Create(DigitsPerClass * DigitGenerator.Classes * 2, 1, seed: 1).Train;
        var labels = digits.Labels.ToArray();
        var bins = ImageBins.Empty;
        foreach (var name in digits.ClassNames)
        {
            bins = bins.AddClass(name);
        }

        for (var label = 0; label < bins.Classes.Count; label++)
        {
            var chosen = Enumerable.Range(0, labels.Length).Where(index => labels[index] == label).Take(DigitsPerClass);
            bins = bins.AddSamples(bins.Classes[label].Id, [.. chosen.Select(index => store.Add(OnPaper(digits.GetImage(index))))]);
        }

        Begin(folder, bins);
    }

    /// <summary>A digit as a person would have drawn it: dark on a large light sheet.</summary>
    private static Image OnPaper(Image digit) => ImageTransforms.Invert(ImageTransforms.Pad(
        ImageTransforms.Resize(digit, digit.Width * PaperScale, digit.Height * PaperScale), PaperMargin, PaperMargin, PaperMargin, PaperMargin));
}
