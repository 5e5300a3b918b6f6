using System;

namespace UnityEngine
{
    /// <summary>Which colliders a query finds.</summary>
    [Serializable]
    public struct ContactFilter2D
    {
        /// <summary>Whether triggers are found.</summary>
        public bool useTriggers;

        /// <summary>Whether only some layers are found.</summary>
        public bool useLayerMask;

        /// <summary>The layers that are found.</summary>
        public LayerMask layerMask;

        /// <summary>Finds everything.</summary>
        public ContactFilter2D NoFilter()
        {
            useTriggers = true;
            useLayerMask = false;
            layerMask = Physics2D.AllLayers;
            return this;
        }

        /// <summary>Finds only some layers.</summary>
        public void SetLayerMask(LayerMask layerMask)
        {
            this.layerMask = layerMask;
            useLayerMask = true;
        }

        internal readonly bool Lets(Collider2D collider) =>
            (useTriggers || !collider.isTrigger) && (!useLayerMask || (layerMask & (1 << collider.Owner.layer)) != 0);
    }
}
