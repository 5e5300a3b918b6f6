using Hebb.Scene;

namespace UnityEngine
{
    /// <summary>A component that cameras draw.</summary>
    public abstract class Renderer : Component, IRegistered
    {
        [SerializeField]
        private int m_SortingOrder;

        private protected Renderer()
        {
        }

        /// <summary>Whether it is drawn.</summary>
        public bool enabled { get; set; } = true;

        /// <summary>Higher ones are drawn over lower ones.</summary>
        public int sortingOrder { get => m_SortingOrder; set => m_SortingOrder = value; }

        /// <summary>The box in the world around what is drawn.</summary>
        public abstract Bounds bounds { get; }

        int IRegistered.RegistryIndex { get; set; } = -1;

        internal override bool Switch { get => enabled; set => enabled = value; }

        internal override void BecomeActive() => Owner.World?.Renderers.Add(this);

        internal override void BecomeInactive() => Owner.World?.Renderers.Remove(this);

        /// <summary>Draws itself.</summary>
        internal abstract void Draw(ref Painter painter);
    }
}
