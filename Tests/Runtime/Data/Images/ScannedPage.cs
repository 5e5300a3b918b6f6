using Hebb.Data.Images;

namespace Hebb.Tests.Data.Images;

/// <summary>A digit on a page, as a drawing program or a scanner gives it.</summary>
internal sealed class ScannedPage
{
    public int Width { get; init; } = 280;

    public int Height { get; init; } = 280;

    /// <summary>Pixels along each side of the square that the digit's own picture is scaled to.</summary>
    public int DigitSide { get; init; } = 200;

    public int Left { get; init; }

    public int Top { get; init; }

    public int Paper { get; init; } = 255;

    public int Ink { get; init; }

    /// <summary>How much darker the far corner is than the near one, 0 to 1.</summary>
    public double Shadow { get; init; }

    /// <summary>The largest change of a level by noise.</summary>
    public double Noise { get; init; }

    /// <summary>Width of a dark strip along the left edge.</summary>
    public int DarkEdge { get; init; }

    public Image Draw(Image whiteOnBlack)
    {
        var random = new Random(1);
        var digit = ImageTransforms.Resize(whiteOnBlack, DigitSide, DigitSide);
        var page = new Image(Width, Height, 1);
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                var isDigit = x >= Left && y >= Top && x < Left + DigitSide && y < Top + DigitSide;
                var cover = isDigit ? digit[x - Left, y - Top] / 255.0 : 0;
                var light = 1 - (Shadow * (x + y) / (Width + Height));
                var level = (Paper + (cover * (Ink - Paper))) * light;
                level += Noise * ((2 * random.NextDouble()) - 1);
                page[x, y] = (byte)Math.Clamp(x < DarkEdge ? 25 : level, 0, 255);
            }
        }

        return page;
    }
}
