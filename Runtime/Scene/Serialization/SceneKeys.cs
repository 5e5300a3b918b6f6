namespace Hebb.Scene
{
    /// <summary>The names in scene and prefab files.</summary>
    internal static class SceneKeys
    {
        public const string Version = "version";
        public const string Objects = "objects";
        public const string Id = "id";
        public const string Name = "name";
        public const string Tag = "tag";
        public const string Layer = "layer";
        public const string Active = "active";
        public const string Static = "static";
        public const string Parent = "parent";
        public const string Transform = "transform";
        public const string Position = "position";
        public const string Rotation = "rotation";
        public const string Scale = "scale";
        public const string Components = "components";
        public const string Type = "type";
        public const string Enabled = "enabled";
        public const string Fields = "fields";
        public const string Reference = "ref";
        public const string Asset = "asset";
    }
}
