using UnityEngine;

namespace Hebb.Scene
{
    /// <summary>Stands for a component whose type is not known here; it does nothing and is saved as it was.</summary>
    public sealed class MissingComponent : Behaviour
    {
        /// <summary>The name of the type that is missing.</summary>
        public string TypeName { get; internal set; } = string.Empty;

        internal override void TakeFrom(Component original)
        {
            TypeName = ((MissingComponent)original).TypeName;
            Record = original.Record;
        }
    }
}
