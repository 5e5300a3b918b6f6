namespace UnityEngine
{
    /// <summary>Finds assets by name at run time. Here they lie in the folder <c>Resources</c> at the root of the player's asset folder.</summary>
    public sealed class Resources
    {
        private Resources()
        {
        }

        /// <summary>The asset of a path within the folder, given without the file's extension; null when there is none of this type.</summary>
        public static T? Load<T>(string path)
            where T : Object =>
            (T?)Hebb.Scene.World.Current.Assets.Find($"{nameof(Resources)}/{path}", typeof(T));
    }
}
