namespace Hebb.Data.Strokes
{
    /// <summary>A point that the pen passes; x to the right, y downwards.</summary>
    internal struct PenPoint
    {
        public double X;
        public double Y;

        public PenPoint(double x, double y)
        {
            X = x;
            Y = y;
        }
    }
}
