using System.Collections.Generic;
using System.IO;

namespace Hebb.Data.Images
{
    /// <summary>
    /// What is done to a user's picture before a model sees it. Plain data: a name and whole-number parameters, so that a model file
    /// can carry it and <see cref="Create"/> makes it again.
    /// </summary>
    public abstract class ImagePreprocessing
    {
        /// <summary>Which preprocessing it is.</summary>
        public abstract string Name { get; }

        /// <summary>Its settings by name.</summary>
        public abstract IReadOnlyDictionary<string, int> Parameters { get; }

        /// <summary>Pixels per row of the result.</summary>
        public abstract int Width { get; }

        /// <summary>Rows of the result.</summary>
        public abstract int Height { get; }

        /// <summary>Channels of the result.</summary>
        public abstract int Channels { get; }

        /// <summary>Makes the picture that the model is given: always <see cref="Width"/> x <see cref="Height"/> x <see cref="Channels"/>.</summary>
        public abstract Image Apply(Image image);

        /// <summary>Makes a preprocessing from its name and parameters.</summary>
        /// <exception cref="InvalidDataException">The name is not known, or a parameter is missing or out of range.</exception>
        public static ImagePreprocessing Create(string name, IReadOnlyDictionary<string, int> parameters) => name switch
        {
            ResizePreprocessing.TypeName => new ResizePreprocessing(parameters),
            DigitPreprocessing.TypeName => new DigitPreprocessing(parameters),
            _ => throw new InvalidDataException($"The image preprocessing '{name}' is not known; '{ResizePreprocessing.TypeName}' and '{DigitPreprocessing.TypeName}' are. A newer version may have written it."),
        };

        /// <summary>The parameter called <paramref name="key"/>.</summary>
        /// <exception cref="InvalidDataException">It is missing, or outside the given range.</exception>
        private protected static int Require(IReadOnlyDictionary<string, int> parameters, string name, string key, int smallest, int largest)
        {
            if (!parameters.TryGetValue(key, out var value))
            {
                throw new InvalidDataException($"The image preprocessing '{name}' lacks its parameter '{key}'.");
            }

            return value >= smallest && value <= largest
                ? value
                : throw new InvalidDataException($"The parameter '{key}' of the image preprocessing '{name}' is {value}; {smallest} to {largest} was expected.");
        }
    }
}
