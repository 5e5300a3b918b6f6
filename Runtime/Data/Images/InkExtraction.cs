using System;

namespace Hebb.Data.Images
{
    /// <summary>Finds what was written in a grey picture: bright ink on black, whatever the paper and the light were.</summary>
    internal static class InkExtraction
    {
        private const int Levels = 256;
        private const int LeastContrast = 16;
        private const int WindowsPerSide = 3;
        private const double NoiseDeviations = 1.5;

        /// <summary>The ink in white; all black where nothing stands out.</summary>
        public static Image Extract(Image grey)
        {
            var bright = IsInkDark(grey) ? ImageTransforms.Invert(grey) : grey;
            return Stretch(SubtractBackground(bright));
        }

        /// <summary>The border is taken for paper; ink is what lies far from it (third powers, so that the few far pixels decide).</summary>
        private static bool IsInkDark(Image grey)
        {
            var width = Math.Max(1, Math.Min(grey.Width, grey.Height) / 16);
            var border = new int[Levels];
            for (var y = 0; y < grey.Height; y++)
            {
                for (var x = 0; x < grey.Width; x++)
                {
                    var isBorder = x < width || y < width || x >= grey.Width - width || y >= grey.Height - width;
                    border[grey[x, y]] += isBorder ? 1 : 0;
                }
            }

            var paper = Median(border);
            long skew = 0;
            foreach (var pixel in grey.Pixels)
            {
                long away = pixel - paper;
                skew += away * away * away;
            }

            return skew < 0;
        }

        private static int Median(int[] histogram)
        {
            var total = 0;
            foreach (var count in histogram)
            {
                total += count;
            }

            var level = 0;
            for (var seen = histogram[0]; 2 * seen < total; seen += histogram[level])
            {
                level++;
            }

            return level;
        }

        /// <summary>Takes away what is wider than any pen stroke, which is paper and shadow.</summary>
        private static Image SubtractBackground(Image bright)
        {
            var reach = Math.Max(1, Math.Max(bright.Width, bright.Height) / WindowsPerSide / 2);
            var background = Morphology.Open(bright, reach);
            var result = new Image(bright.Width, bright.Height, 1);
            for (var i = 0; i < result.Pixels.Length; i++)
            {
                result.Pixels[i] = (byte)(bright.Pixels[i] - background.Pixels[i]);
            }

            return result;
        }

        /// <summary>Maps paper and its noise to black and ink to white; between them the levels stay even.</summary>
        private static Image Stretch(Image ink)
        {
            var result = new Image(ink.Width, ink.Height, 1);
            var histogram = new int[Levels];
            foreach (var pixel in ink.Pixels)
            {
                histogram[pixel]++;
            }

            var threshold = Otsu(histogram);
            var (paper, noise) = Moments(histogram, 0, threshold);
            var (white, _) = Moments(histogram, threshold, Levels);
            if (white - paper < LeastContrast)
            {
                return result;
            }

            var black = Math.Min(paper + (NoiseDeviations * noise), threshold);
            for (var i = 0; i < result.Pixels.Length; i++)
            {
                var level = (ink.Pixels[i] - black) * byte.MaxValue / (white - black);
                result.Pixels[i] = (byte)Math.Min(byte.MaxValue, Math.Max(0, level));
            }

            return result;
        }

        /// <summary>The level that parts dark from light best: largest variance between the two (Otsu 1979). Light begins at it.</summary>
        private static int Otsu(int[] histogram)
        {
            long total = 0;
            long totalSum = 0;
            for (var level = 0; level < Levels; level++)
            {
                total += histogram[level];
                totalSum += (long)level * histogram[level];
            }

            var best = 1;
            var bestVariance = -1.0;
            long dark = 0;
            long darkSum = 0;
            for (var level = 1; level < Levels; level++)
            {
                dark += histogram[level - 1];
                darkSum += (level - 1L) * histogram[level - 1];
                if (dark == 0 || dark == total)
                {
                    continue;
                }

                var gap = (darkSum / (double)dark) - ((totalSum - darkSum) / (double)(total - dark));
                var variance = (double)dark * (total - dark) * gap * gap;
                if (variance > bestVariance)
                {
                    bestVariance = variance;
                    best = level;
                }
            }

            return best;
        }

        /// <summary>Mean and standard deviation of the levels from <paramref name="from"/> up to <paramref name="to"/> (excluded); zeros for none.</summary>
        private static (double Mean, double Deviation) Moments(int[] histogram, int from, int to)
        {
            double count = 0;
            double sum = 0;
            double squares = 0;
            for (var level = from; level < to; level++)
            {
                count += histogram[level];
                sum += (double)level * histogram[level];
                squares += (double)level * level * histogram[level];
            }

            var mean = sum / Math.Max(1, count);
            return (mean, Math.Sqrt(Math.Max(0, (squares / Math.Max(1, count)) - (mean * mean))));
        }
    }
}
