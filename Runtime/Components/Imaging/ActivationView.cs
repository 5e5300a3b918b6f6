namespace Hebb.Components
{
    /// <summary>What an <see cref="ActivationTexture"/> shows.</summary>
    public enum ActivationView
    {
        /// <summary>The picture as the model is given it.</summary>
        Input,

        /// <summary>What a layer answers: its feature maps, or its numbers.</summary>
        Activations,

        /// <summary>What the units of a layer look for.</summary>
        Filters,

        /// <summary>Where a change of the picture changes the score of a class most.</summary>
        Gradients,

        /// <summary>Where a convolution finds what speaks for a class.</summary>
        GradCam,
    }
}
