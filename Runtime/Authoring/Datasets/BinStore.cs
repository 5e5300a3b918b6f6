using System;
using System.Collections.Concurrent;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Hebb.Assets;
using Hebb.Data.Images;

namespace Hebb.Authoring.Datasets
{
    /// <summary>
    /// Keeps a data set in a folder: a list in JSON, and every picture as a PNG file named after its pixels. Pictures are only ever added,
    /// so that undo can bring one back.
    /// </summary>
    internal sealed class BinStore
    {
        private const string ListName = "dataset.json";
        private const string PicturesName = "pictures";
        private const string HashDigits = "0123456789abcdef";
        private const int HashLength = 20;

        private static readonly Encoding ListEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

        private readonly string folder;
        private readonly ConcurrentDictionary<string, Image> pictures = new ConcurrentDictionary<string, Image>();

        public BinStore(string folder)
        {
            this.folder = folder;
        }

        private string ListPath => Path.Combine(folder, ListName);

        /// <summary>The data set in the folder; an empty one when there is none yet.</summary>
        /// <exception cref="InvalidDataException">The list is damaged.</exception>
        public ImageBins Load()
        {
            if (!File.Exists(ListPath))
            {
                return ImageBins.Empty;
            }

            try
            {
                var bins = BinList.Read($"'{ListPath}'", File.ReadAllText(ListPath, ListEncoding));
                return bins.Samples.All(sample => IsHash(sample.Hash)) ? bins : throw new InvalidDataException($"'{ListPath}' names a picture by something that is no hash; restore it from a copy.");
            }
            catch (FormatException exception)
            {
                throw new InvalidDataException($"{exception.Message} Restore it from a copy, or delete it to begin anew.", exception);
            }
        }

        /// <summary>Writes the list; the pictures are there already.</summary>
        public void Save(ImageBins bins)
        {
            Directory.CreateDirectory(folder);
            AtomicFile.Write(ListPath, stream => stream.Write(ListEncoding.GetBytes(BinList.Write(bins))));
        }

        /// <summary>Keeps a picture.</summary>
        /// <returns>What it is found by.</returns>
        public string Add(Image picture)
        {
            var hash = HashOf(picture);
            if (pictures.TryAdd(hash, picture) && !File.Exists(PathOf(hash)))
            {
                Directory.CreateDirectory(Path.Combine(folder, PicturesName));
                AtomicFile.Write(PathOf(hash), stream => stream.Write(ImageCodec.EncodePng(picture)));
            }

            return hash;
        }

        /// <summary>A picture that was kept.</summary>
        /// <exception cref="RefusedException">Its file is gone.</exception>
        public Image Find(string hash) => pictures.GetOrAdd(hash, name => File.Exists(PathOf(name))
            ? PictureFile.Read(PathOf(name))
            : throw new RefusedException("pictureGone", $"The picture {name}.png is not in '{folder}' any more; restore it, or remove it from its class.", name));

        private static bool IsHash(string text) => text.Length == HashLength && text.All(letter => HashDigits.IndexOf(letter) >= 0);

        private string PathOf(string hash) => Path.Combine(folder, PicturesName, hash + ".png");

        private static string HashOf(Image picture)
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            hash.AppendData(new[] { (byte)picture.Channels, (byte)(picture.Width >> 8), (byte)picture.Width });
            hash.AppendData(picture.Pixels);
            var digits = hash.GetHashAndReset().SelectMany(value => new[] { HashDigits[value >> 4], HashDigits[value & 15] });
            return string.Concat(digits.Take(HashLength));
        }
    }
}
