namespace Hebb.Assets
{
    /// <summary>The texts that a model file keeps under <c>__metadata__</c>, by name.</summary>
    internal static class ModelFileKeys
    {
        public const string Format = "format";
        public const string FormatName = "hebb";
        public const string FormatVersion = "format_version";
        public const string Architecture = "architecture";
        public const string Labels = "labels";
        public const string Preprocessing = "preprocessing";
        public const string Normalization = "normalization";
        public const string Behavior = "behavior";
        public const string Provenance = "provenance";
    }
}
