using System;
using System.Collections.Generic;
using Hebb.Scene;

namespace UnityEngine
{
    /// <summary>Looks along the z axis of its object. Orthographic ones draw sprites and lines, in software.</summary>
    public sealed class Camera : Behaviour, IRegistered
    {
        private const int ScreenWidth = 1280;
        private const int ScreenHeight = 720;

        [SerializeField]
        private bool m_Orthographic;
        [SerializeField]
        private float m_OrthographicSize = 5f;
        [SerializeField]
        private float m_FieldOfView = 60f;
        [SerializeField]
        private float m_NearClipPlane = 0.3f;
        [SerializeField]
        private float m_FarClipPlane = 1000f;
        [SerializeField]
        private float m_Depth;
        [SerializeField]
        private int m_CullingMask = -1;
        [SerializeField]
        private CameraClearFlags m_ClearFlags = CameraClearFlags.Skybox;
        [SerializeField]
        private Color m_BackgroundColor = new Color(49f / 255f, 77f / 255f, 121f / 255f, 0f);
        private float? ownAspect;
        private bool complained;

        /// <summary>The first active camera tagged MainCamera; null when there is none.</summary>
        public static Camera main
        {
            get
            {
                var cameras = World.Current.Cameras;
                for (var i = 0; i < cameras.Count; i++)
                {
                    if (cameras[i] is { } camera && camera.CompareTag("MainCamera"))
                    {
                        return camera;
                    }
                }

                return null!;
            }
        }

        /// <summary>All active cameras.</summary>
        public static Camera[] allCameras
        {
            get
            {
                var found = new List<Camera>();
                var cameras = World.Current.Cameras;
                for (var i = 0; i < cameras.Count; i++)
                {
                    if (cameras[i] is { } camera)
                    {
                        found.Add(camera);
                    }
                }

                return found.ToArray();
            }
        }

        /// <summary>Whether things far away look as large as near ones.</summary>
        public bool orthographic { get => m_Orthographic; set => m_Orthographic = value; }

        /// <summary>Half the height of what an orthographic camera sees, in units of the world.</summary>
        public float orthographicSize { get => m_OrthographicSize; set => m_OrthographicSize = value; }

        /// <summary>The angle from low to high of what a camera that is not orthographic sees, in degrees.</summary>
        public float fieldOfView { get => m_FieldOfView; set => m_FieldOfView = value; }

        /// <summary>Nearer things are not drawn.</summary>
        public float nearClipPlane { get => m_NearClipPlane; set => m_NearClipPlane = value; }

        /// <summary>Farther things are not drawn.</summary>
        public float farClipPlane { get => m_FarClipPlane; set => m_FarClipPlane = value; }

        /// <summary>Cameras of lower depth draw first.</summary>
        public float depth { get => m_Depth; set => m_Depth = value; }

        /// <summary>The layers that are drawn, one bit each.</summary>
        public int cullingMask { get => m_CullingMask; set => m_CullingMask = value; }

        /// <summary>What is drawn over first.</summary>
        public CameraClearFlags clearFlags { get => m_ClearFlags; set => m_ClearFlags = value; }

        /// <summary>The colour behind everything.</summary>
        public Color backgroundColor { get => m_BackgroundColor; set => m_BackgroundColor = value; }

        /// <summary>Where it draws; null for the screen, which does not exist here.</summary>
        public RenderTexture targetTexture { get; set; } = null!;

        /// <summary>The width of what it sees by the height: that of the target until it is set.</summary>
        public float aspect { get => ownAspect ?? (float)pixelWidth / pixelHeight; set => ownAspect = value; }

        /// <summary>Pixels in a row of the target.</summary>
        public int pixelWidth => targetTexture == null ? ScreenWidth : targetTexture.width;

        /// <summary>Rows of the target.</summary>
        public int pixelHeight => targetTexture == null ? ScreenHeight : targetTexture.height;

        int IRegistered.RegistryIndex { get; set; } = -1;

        /// <summary>Goes back to the shape of the target.</summary>
        public void ResetAspect() => ownAspect = null;

        /// <summary>Draws into the target now.</summary>
        public void Render()
        {
            if (targetTexture == null)
            {
                return;
            }

            if (!m_Orthographic)
            {
                if (!complained)
                {
                    complained = true;
                    Debug.LogError($"{ObjectPath.Of(this)}: only orthographic cameras draw without a graphics card; set orthographic to true.", this);
                }

                return;
            }

            targetTexture.IncrementUpdateCount();
            Painter.Paint(this, targetTexture, World.Current.Renderers);
        }

        /// <summary>A point of the world as pixels of the target, with the depth.</summary>
        public Vector3 WorldToScreenPoint(Vector3 position) => ViewportToScreenPoint(WorldToViewportPoint(position));

        /// <summary>A point of the target, with the depth, in the world.</summary>
        public Vector3 ScreenToWorldPoint(Vector3 position) => ViewportToWorldPoint(ScreenToViewportPoint(position));

        /// <summary>A point of the world as parts of the target from 0 to 1, with the depth.</summary>
        public Vector3 WorldToViewportPoint(Vector3 position)
        {
            var seen = Quaternion.Inverse(transform.rotation) * (position - transform.position);
            var half = HalfHeight(seen.z);
            return new Vector3((seen.x / (2f * half * aspect)) + 0.5f, (seen.y / (2f * half)) + 0.5f, seen.z);
        }

        /// <summary>A part of the target, with the depth, in the world.</summary>
        public Vector3 ViewportToWorldPoint(Vector3 position)
        {
            var half = HalfHeight(position.z);
            var seen = new Vector3((position.x - 0.5f) * 2f * half * aspect, (position.y - 0.5f) * 2f * half, position.z);
            return transform.position + (transform.rotation * seen);
        }

        /// <summary>From parts of the target to pixels.</summary>
        public Vector3 ViewportToScreenPoint(Vector3 position) => new Vector3(position.x * pixelWidth, position.y * pixelHeight, position.z);

        /// <summary>From pixels of the target to parts.</summary>
        public Vector3 ScreenToViewportPoint(Vector3 position) => new Vector3(position.x / pixelWidth, position.y / pixelHeight, position.z);

        internal override void TurnOn() => Owner.World?.Cameras.Add(this);

        internal override void TurnOff() => Owner.World?.Cameras.Remove(this);

        private float HalfHeight(float away) => m_Orthographic ? m_OrthographicSize : away * MathF.Tan(m_FieldOfView * Mathf.Deg2Rad / 2f);
    }
}
