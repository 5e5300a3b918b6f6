using System;

namespace UnityEngine
{
    /// <summary>A set of layers, one bit each.</summary>
    [Serializable]
    public struct LayerMask
    {
        private int m_Mask;

        /// <summary>The bits.</summary>
        public int value { get => m_Mask; set => m_Mask = value; }

        /// <summary>The bits.</summary>
        public static implicit operator int(LayerMask mask) => mask.m_Mask;

        /// <summary>The layers of the bits.</summary>
        public static implicit operator LayerMask(int intVal) => new LayerMask { m_Mask = intVal };

        /// <summary>The layers of names; names that no layer has are left out.</summary>
        public static int GetMask(params string[] layerNames)
        {
            var mask = 0;
            foreach (var name in layerNames)
            {
                var layer = NameToLayer(name);
                mask |= layer < 0 ? 0 : 1 << layer;
            }

            return mask;
        }

        /// <summary>The number of a layer: Default 0, TransparentFX 1, Ignore Raycast 2, Water 4, UI 5; for "Layer N" it is N; otherwise -1.</summary>
        public static int NameToLayer(string layerName) => layerName switch
        {
            "Default" => 0,
            "TransparentFX" => 1,
            "Ignore Raycast" => 2,
            "Water" => 4,
            "UI" => 5,
            _ => layerName.StartsWith("Layer ", StringComparison.Ordinal) && int.TryParse(layerName.Substring(6), out var number) && number is >= 0 and < 32 ? number : -1,
        };
    }
}
