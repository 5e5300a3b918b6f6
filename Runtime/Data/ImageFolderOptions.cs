using Hebb.Data.Images;

namespace Hebb.Data
{
    /// <summary>How the images of a folder become samples of one shape.</summary>
    public sealed class ImageFolderOptions
    {
        /// <summary>Sets what every image is made into.</summary>
        public ImageFolderOptions(ImagePreprocessing preprocessing)
        {
            Preprocessing = preprocessing;
        }

        /// <summary>What is done to every image.</summary>
        public ImagePreprocessing Preprocessing { get; }

        /// <summary>True to stop at the first image that cannot be read; false to leave it out and count it.</summary>
        public bool Strict { get; set; }

        /// <summary>The share of each class that is held out where the folder has no <c>test</c> of its own; above 0 and below 1.</summary>
        public double TestFraction { get; set; } = 0.2;

        /// <summary>What is held out depends on it.</summary>
        public ulong Seed { get; set; }
    }
}
