using System;
using System.Collections.Generic;
using System.Linq;
using Hebb.Authoring.Undo;
using Hebb.Data.Images;

namespace Hebb.Authoring.Datasets
{
    /// <summary>The data set being edited. Every edit can be undone and is on the disk at once.</summary>
    internal sealed class DatasetSession
    {
        /// <summary>Pictures are kept at most this large along a side; the networks see less.</summary>
        public const int LargestSide = 512;

        private readonly BinStore store;
        private readonly EditHistory history;
        private readonly bool readOnly;

        /// <inheritdoc cref="BinStore.Load"/>
        public DatasetSession(string folder, EditHistory history, bool readOnly)
        {
            store = new BinStore(folder);
            this.history = history;
            this.readOnly = readOnly;
            Bins = store.Load();
        }

        /// <summary>Raised when the data set is another one.</summary>
        public event Action? Changed;

        public ImageBins Bins { get; private set; }

        public BinStore Store => store;

        public void AddClass(string name) => Edit("addClass", bins => bins.AddClass(name));

        public void RenameClass(string id, string name) => Edit("renameClass", bins => bins.RenameClass(id, name));

        public void RemoveClass(string id) => Edit("removeClass", bins => bins.RemoveClass(id));

        public void Relabel(IReadOnlyCollection<string> samples, string classId) => Edit("relabel", bins => bins.Relabel(samples, classId));

        public void RemoveSamples(IReadOnlyCollection<string> samples) => Edit("removeSamples", bins => bins.RemoveSamples(samples));

        public void ChangeKind(SampleKind kind) => Edit("changeKind", bins => bins with { Kind = kind });

        /// <summary>Adds pictures to a class. The first of a data set decide what kind it is.</summary>
        /// <exception cref="RefusedException">They are too large, too many, or the class is gone.</exception>
        public void AddSamples(string classId, IReadOnlyList<Image> pictures, SampleKind kind)
        {
            CheckWritable();
            var large = pictures.FirstOrDefault(picture => Math.Max(picture.Width, picture.Height) > LargestSide);
            if (large is not null)
            {
                throw new RefusedException("pictureTooLarge", $"A picture of {large.Width} x {large.Height} was sent; at most {LargestSide} pixels a side are kept.", large.Width, large.Height, LargestSide);
            }

            List<string> hashes = pictures.Select(store.Add).ToList();
            Edit("addSamples", bins => bins.AddSamples(classId, hashes) with { Kind = bins.Samples.Count == 0 ? kind : bins.Kind });
        }

        private void Edit(string name, Func<ImageBins, ImageBins> change)
        {
            CheckWritable();
            var before = Bins;
            var after = change(before);
            history.Do(new Edit(name, () => Set(after), () => Set(before)));
        }

        private void CheckWritable()
        {
            if (readOnly)
            {
                throw new RefusedException("readOnlyProject", "This project's folder cannot be written to, so nothing can be changed; copy it to a folder of your own, or give yourself write permission.");
            }
        }

        private void Set(ImageBins bins)
        {
            store.Save(bins);
            Bins = bins;
            Changed?.Invoke();
        }
    }
}
