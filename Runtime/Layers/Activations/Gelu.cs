namespace Hebb.Layers
{
    /// <summary>x times the share of a normal distribution below x (Hendrycks and Gimpel 2016).</summary>
    public sealed class Gelu : Activation
    {
        /// <summary>Creates the layer; <paramref name="approximate"/> takes a hyperbolic tangent in the place of the error function.</summary>
        public Gelu(bool approximate = false, string? name = null)
            : base(approximate ? "gelu_tanh" : "gelu", name)
        {
        }
    }
}
