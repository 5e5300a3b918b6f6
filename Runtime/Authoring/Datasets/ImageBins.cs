using System;
using System.Collections.Generic;
using System.Linq;

namespace Hebb.Authoring.Datasets
{
    /// <summary>A labelled data set as it stands. Every change makes a new one, so that undo only has to put the old one back.</summary>
    /// <param name="Kind">What the pictures are.</param>
    /// <param name="Classes">In the order of the model's outputs.</param>
    /// <param name="Samples">In the order they were added.</param>
    /// <param name="NextNumber">What the next class or sample is numbered.</param>
    internal sealed record ImageBins(SampleKind Kind, IReadOnlyList<ImageClass> Classes, IReadOnlyList<Sample> Samples, int NextNumber)
    {
        /// <summary>The most pictures that one data set takes.</summary>
        public const int LargestCount = 10000;

        private const int LongestName = 60;

        /// <summary>A data set without classes.</summary>
        public static ImageBins Empty { get; } = new ImageBins(SampleKind.Drawing, Array.Empty<ImageClass>(), Array.Empty<Sample>(), 1);

        public IEnumerable<Sample> In(string classId) => Samples.Where(sample => sample.ClassId == classId);

        /// <summary>The class with that id.</summary>
        /// <exception cref="RefusedException">There is none.</exception>
        public ImageClass Class(string id) => Classes.FirstOrDefault(entry => entry.Id == id)
            ?? throw new RefusedException("noSuchClass", "That class is not there any more.");

        /// <exception cref="RefusedException">The name is empty, too long or taken.</exception>
        public ImageBins AddClass(string name) => this with
        {
            Classes = Classes.Append(new ImageClass($"c{NextNumber}", Checked(name, null))).ToList(),
            NextNumber = NextNumber + 1,
        };

        /// <exception cref="RefusedException">The name is empty, too long or taken, or there is no such class.</exception>
        public ImageBins RenameClass(string id, string name)
        {
            var renamed = Class(id) with { Name = Checked(name, id) };
            return this with { Classes = Classes.Select(entry => entry.Id == id ? renamed : entry).ToList() };
        }

        /// <summary>Without a class and its pictures.</summary>
        public ImageBins RemoveClass(string id)
        {
            var removed = Class(id);
            return this with
            {
                Classes = Classes.Where(entry => entry != removed).ToList(),
                Samples = Samples.Where(sample => sample.ClassId != id).ToList(),
            };
        }

        /// <summary>With pictures in a class. They come in the order they were taken; the last of a burst are held out, because neighbours in time look alike.</summary>
        /// <param name="classId">The class.</param>
        /// <param name="hashes">Of their pixels.</param>
        /// <exception cref="RefusedException">There is no such class, or there would be too many pictures.</exception>
        public ImageBins AddSamples(string classId, IReadOnlyList<string> hashes)
        {
            Class(classId);
            if (Samples.Count + hashes.Count > LargestCount)
            {
                throw new RefusedException("tooManySamples", $"A data set takes at most {LargestCount} pictures; it has {Samples.Count}, and {hashes.Count} were to be added. Nothing was added.", LargestCount, Samples.Count, hashes.Count);
            }

            var held = HeldOutRule.Choose(In(classId), Samples, hashes);
            var added = hashes.Select((hash, index) => new Sample($"s{NextNumber + index}", classId, hash, held[index]));
            return this with { Samples = Samples.Concat(added).ToList(), NextNumber = NextNumber + hashes.Count };
        }

        /// <summary>With some pictures in another class; which of them are held out stays as it was.</summary>
        public ImageBins Relabel(IReadOnlyCollection<string> ids, string classId)
        {
            Class(classId);
            return this with { Samples = Samples.Select(sample => ids.Contains(sample.Id) ? sample with { ClassId = classId } : sample).ToList() };
        }

        /// <summary>Without some pictures.</summary>
        public ImageBins RemoveSamples(IReadOnlyCollection<string> ids) => this with { Samples = Samples.Where(sample => !ids.Contains(sample.Id)).ToList() };

        private string Checked(string name, string? ownId)
        {
            var trimmed = name.Trim();
            if (trimmed.Length is 0 or > LongestName || trimmed.Any(char.IsControl))
            {
                throw new RefusedException("badClassName", $"A class name has 1 to {LongestName} letters.", LongestName);
            }

            return Classes.Any(entry => entry.Id != ownId && string.Equals(entry.Name, trimmed, StringComparison.OrdinalIgnoreCase))
                ? throw new RefusedException("classNameTaken", $"There is a class '{trimmed}' already; choose another name.", trimmed)
                : trimmed;
        }
    }
}
