namespace Hebb.Scene
{
    /// <summary>Knows where it stands in its registry.</summary>
    internal interface IRegistered
    {
        /// <summary>The place in the registry, or -1.</summary>
        int RegistryIndex { get; set; }
    }
}
