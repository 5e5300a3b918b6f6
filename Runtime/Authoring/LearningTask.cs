namespace Hebb.Authoring
{
    /// <summary>What kinds of things are learned, as run logs name them.</summary>
    internal static class LearningTask
    {
        public const string Classification = "classification";
        public const string Reconstruction = "reconstruction";
        public const string Text = "text";

        /// <summary>Two networks against each other: their losses are not meant to fall.</summary>
        public const string Adversarial = "adversarial";
    }
}
