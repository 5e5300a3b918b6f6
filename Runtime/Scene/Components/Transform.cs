using System.Collections;
using System.Collections.Generic;
using Hebb.Scene;

namespace UnityEngine
{
    /// <summary>Position, rotation and scale of an object, relative to its parent, and the tree of objects.</summary>
    public class Transform : Component, IEnumerable
    {
        private readonly List<Transform> children = new List<Transform>();
        private Transform? above;
        private Vector3 ownPosition;
        private Quaternion ownRotation = Quaternion.identity;
        private Vector3 ownScale = Vector3.one;
        private Matrix4x4 toWorld;
        private bool stale = true;

        /// <summary>Every object has one; it cannot be added.</summary>
        protected Transform()
        {
        }

        /// <summary>The position relative to the parent.</summary>
        public Vector3 localPosition
        {
            get => ownPosition;
            set
            {
                ownPosition = value;
                Touch();
            }
        }

        /// <summary>The rotation relative to the parent.</summary>
        public Quaternion localRotation
        {
            get => ownRotation;
            set
            {
                ownRotation = value;
                Touch();
            }
        }

        /// <summary>The scale relative to the parent.</summary>
        public Vector3 localScale
        {
            get => ownScale;
            set
            {
                ownScale = value;
                Touch();
            }
        }

        /// <summary>The position in the world.</summary>
        public Vector3 position
        {
            get => above is null ? ownPosition : ToWorld.GetPosition();
            set => localPosition = above is null ? value : above.InverseTransformPoint(value);
        }

        /// <summary>The rotation in the world.</summary>
        public Quaternion rotation
        {
            get => above is null ? ownRotation : above.rotation * ownRotation;
            set => localRotation = above is null ? value : Quaternion.Inverse(above.rotation) * value;
        }

        /// <summary>The rotation in the world as angles in degrees.</summary>
        public Vector3 eulerAngles { get => rotation.eulerAngles; set => rotation = Quaternion.Euler(value); }

        /// <summary>The rotation relative to the parent as angles in degrees.</summary>
        public Vector3 localEulerAngles { get => ownRotation.eulerAngles; set => localRotation = Quaternion.Euler(value); }

        /// <summary>The scale in the world, as far as it can be told under rotated parents.</summary>
        public Vector3 lossyScale
        {
            get
            {
                if (above is null)
                {
                    return ownScale;
                }

                var matrix = localToWorldMatrix;
                var back = Quaternion.Inverse(rotation);
                return new Vector3(
                    (back * matrix.MultiplyVector(Vector3.right)).x, (back * matrix.MultiplyVector(Vector3.up)).y, (back * matrix.MultiplyVector(Vector3.forward)).z);
            }
        }

        /// <summary>The z axis in the world.</summary>
        public Vector3 forward { get => rotation * Vector3.forward; set => rotation = Quaternion.LookRotation(value); }

        /// <summary>The x axis in the world.</summary>
        public Vector3 right { get => rotation * Vector3.right; set => rotation = Quaternion.FromToRotation(Vector3.right, value); }

        /// <summary>The y axis in the world.</summary>
        public Vector3 up { get => rotation * Vector3.up; set => rotation = Quaternion.FromToRotation(Vector3.up, value); }

        /// <summary>Takes points of this object to the world.</summary>
        public Matrix4x4 localToWorldMatrix => ToWorld;

        /// <summary>Takes points of the world to this object.</summary>
        public Matrix4x4 worldToLocalMatrix => localToWorldMatrix.inverse;

        /// <summary>The object above; null for a root. Setting it keeps the place in the world.</summary>
        public Transform parent { get => above!; set => SetParent(value, true); }

        /// <summary>The topmost object above, or itself.</summary>
        public Transform root => above is null ? this : above.root;

        /// <summary>The number of objects directly below.</summary>
        public int childCount => children.Count;

        /// <summary>Whether the place changed since this was last set to false.</summary>
        public bool hasChanged { get; set; } = true;

        /// <summary>Takes points of this object to the world; up to date.</summary>
        internal ref readonly Matrix4x4 ToWorld
        {
            get
            {
                if (stale)
                {
                    Compute();
                }

                return ref toWorld;
            }
        }

        /// <summary>Rises whenever the place in the world changes after it was last computed.</summary>
        internal int Version { get; private set; }

        /// <summary>Changes the parent and keeps the place in the world.</summary>
        public void SetParent(Transform? p) => SetParent(p, true);

        /// <summary>Changes the parent; keeps the place in the world, or else the place relative to the parent.</summary>
        public void SetParent(Transform? parent, bool worldPositionStays)
        {
            if (parent == null)
            {
                parent = null;
            }

            if (ReferenceEquals(parent, above))
            {
                return;
            }

            if (parent is not null && parent.IsChildOf(this))
            {
                Debug.LogError($"{ObjectPath.Of(this)} cannot become a child of {ObjectPath.Of(parent)}, which is below it.", this);
                return;
            }

            var oldPosition = position;
            var oldRotation = rotation;
            var oldScale = lossyScale;
            above?.children.Remove(this);
            above = parent;
            parent?.children.Add(this);
            if (worldPositionStays)
            {
                ownPosition = parent is null ? oldPosition : parent.InverseTransformPoint(oldPosition);
                ownRotation = parent is null ? oldRotation : Quaternion.Inverse(parent.rotation) * oldRotation;
                ownScale = parent is null ? oldScale : Divide(oldScale, parent.lossyScale);
            }

            Touch();
            Activation.Refresh(gameObject);
        }

        /// <summary>Sets position and rotation in the world.</summary>
        public void SetPositionAndRotation(Vector3 position, Quaternion rotation)
        {
            this.position = position;
            this.rotation = rotation;
        }

        /// <summary>Sets position and rotation relative to the parent.</summary>
        public void SetLocalPositionAndRotation(Vector3 localPosition, Quaternion localRotation)
        {
            ownPosition = localPosition;
            ownRotation = localRotation;
            Touch();
        }

        /// <summary>Position and rotation in the world.</summary>
        public void GetPositionAndRotation(out Vector3 position, out Quaternion rotation)
        {
            position = this.position;
            rotation = this.rotation;
        }

        /// <summary>Position and rotation relative to the parent.</summary>
        public void GetLocalPositionAndRotation(out Vector3 localPosition, out Quaternion localRotation)
        {
            localPosition = ownPosition;
            localRotation = ownRotation;
        }

        /// <summary>An object directly below, by number.</summary>
        public Transform GetChild(int index) => children[index];

        /// <summary>The object below of a name or of a path "child/grandchild"; null when there is none.</summary>
        public Transform Find(string n)
        {
            var slash = n.IndexOf('/');
            var first = slash < 0 ? n : n.Substring(0, slash);
            foreach (var child in children)
            {
                if (child.name == first)
                {
                    return slash < 0 ? child : child.Find(n.Substring(slash + 1));
                }
            }

            return null!;
        }

        /// <summary>Whether this is the given object or below it.</summary>
        public bool IsChildOf(Transform parent)
        {
            for (var at = this; at is not null; at = at.above)
            {
                if (ReferenceEquals(at, parent))
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>Which child of its parent this is.</summary>
        public int GetSiblingIndex() => above is null ? 0 : above.children.IndexOf(this);

        /// <summary>Makes this the given child of its parent.</summary>
        public void SetSiblingIndex(int index)
        {
            if (above is not null)
            {
                above.children.Remove(this);
                above.children.Insert(Mathf.Clamp(index, 0, above.children.Count), this);
            }
        }

        /// <summary>Makes this the first child.</summary>
        public void SetAsFirstSibling() => SetSiblingIndex(0);

        /// <summary>Makes this the last child.</summary>
        public void SetAsLastSibling() => SetSiblingIndex(int.MaxValue);

        /// <summary>Makes all children roots.</summary>
        public void DetachChildren()
        {
            while (children.Count > 0)
            {
                children[children.Count - 1].SetParent(null);
            }
        }

        /// <summary>Moves along its own axes.</summary>
        public void Translate(Vector3 translation) => Translate(translation, Space.Self);

        /// <summary>Moves along its own axes or those of the world.</summary>
        public void Translate(Vector3 translation, Space relativeTo) => position += relativeTo == Space.World ? translation : rotation * translation;

        /// <summary>Moves along its own axes.</summary>
        public void Translate(float x, float y, float z) => Translate(new Vector3(x, y, z), Space.Self);

        /// <summary>Moves along its own axes or those of the world.</summary>
        public void Translate(float x, float y, float z, Space relativeTo) => Translate(new Vector3(x, y, z), relativeTo);

        /// <summary>Turns by angles in degrees about its own axes.</summary>
        public void Rotate(Vector3 eulers) => Rotate(eulers, Space.Self);

        /// <summary>Turns by angles in degrees about its own axes or those of the world.</summary>
        public void Rotate(Vector3 eulers, Space relativeTo)
        {
            var turn = Quaternion.Euler(eulers);
            if (relativeTo == Space.Self)
            {
                localRotation = ownRotation * turn;
            }
            else
            {
                rotation = turn * rotation;
            }
        }

        /// <summary>Turns by angles in degrees about its own axes.</summary>
        public void Rotate(float xAngle, float yAngle, float zAngle) => Rotate(new Vector3(xAngle, yAngle, zAngle), Space.Self);

        /// <summary>Turns by angles in degrees about its own axes or those of the world.</summary>
        public void Rotate(float xAngle, float yAngle, float zAngle, Space relativeTo) => Rotate(new Vector3(xAngle, yAngle, zAngle), relativeTo);

        /// <summary>Turns by an angle in degrees about one of its own directions.</summary>
        public void Rotate(Vector3 axis, float angle) => Rotate(axis, angle, Space.Self);

        /// <summary>Turns by an angle in degrees about a direction of its own or of the world.</summary>
        public void Rotate(Vector3 axis, float angle, Space relativeTo)
        {
            var turn = Quaternion.AngleAxis(angle, axis);
            if (relativeTo == Space.Self)
            {
                localRotation = ownRotation * turn;
            }
            else
            {
                rotation = turn * rotation;
            }
        }

        /// <summary>Turns by an angle in degrees about an axis through a point of the world.</summary>
        public void RotateAround(Vector3 point, Vector3 axis, float angle)
        {
            var turn = Quaternion.AngleAxis(angle, axis);
            position = point + (turn * (position - point));
            rotation = turn * rotation;
        }

        /// <summary>Turns the z axis to a target.</summary>
        public void LookAt(Transform target) => LookAt(target.position, Vector3.up);

        /// <summary>Turns the z axis to a target.</summary>
        public void LookAt(Transform target, Vector3 worldUp) => LookAt(target.position, worldUp);

        /// <summary>Turns the z axis to a point.</summary>
        public void LookAt(Vector3 worldPosition) => LookAt(worldPosition, Vector3.up);

        /// <summary>Turns the z axis to a point.</summary>
        public void LookAt(Vector3 worldPosition, Vector3 worldUp) => rotation = Quaternion.LookRotation(worldPosition - position, worldUp);

        /// <summary>A point of this object in the world.</summary>
        public Vector3 TransformPoint(Vector3 position) => ToWorld.MultiplyPoint3x4(position);

        /// <summary>A point of this object in the world.</summary>
        public Vector3 TransformPoint(float x, float y, float z) => TransformPoint(new Vector3(x, y, z));

        /// <summary>A vector of this object in the world, scaled and turned.</summary>
        public Vector3 TransformVector(Vector3 vector) => ToWorld.MultiplyVector(vector);

        /// <summary>A direction of this object in the world, turned only.</summary>
        public Vector3 TransformDirection(Vector3 direction) => rotation * direction;

        /// <summary>A point of the world as one of this object.</summary>
        public Vector3 InverseTransformPoint(Vector3 position) => worldToLocalMatrix.MultiplyPoint3x4(position);

        /// <summary>A point of the world as one of this object.</summary>
        public Vector3 InverseTransformPoint(float x, float y, float z) => InverseTransformPoint(new Vector3(x, y, z));

        /// <summary>A vector of the world as one of this object.</summary>
        public Vector3 InverseTransformVector(Vector3 vector) => worldToLocalMatrix.MultiplyVector(vector);

        /// <summary>A direction of the world as one of this object.</summary>
        public Vector3 InverseTransformDirection(Vector3 direction) => Quaternion.Inverse(rotation) * direction;

        /// <summary>The objects directly below.</summary>
        public IEnumerator GetEnumerator() => children.GetEnumerator();

        /// <summary>Sets the local place without any check, for loading and copying.</summary>
        internal void Place(Transform? parent, Vector3 position, Quaternion rotation, Vector3 scale)
        {
            if (!ReferenceEquals(parent, above))
            {
                above?.children.Remove(this);
                above = parent;
                parent?.children.Add(this);
            }

            ownPosition = position;
            ownRotation = rotation;
            ownScale = scale;
            Touch();
        }

        /// <summary>Leaves the parent without telling anybody, for destruction.</summary>
        internal void Leave()
        {
            above?.children.Remove(this);
            above = null;
        }

        private static Vector3 Divide(Vector3 a, Vector3 b) =>
            new Vector3(b.x == 0f ? 0f : a.x / b.x, b.y == 0f ? 0f : a.y / b.y, b.z == 0f ? 0f : a.z / b.z);

        private void Compute()
        {
            if (above is null)
            {
                Matrix4x4.MakeTRS(ownPosition, ownRotation, ownScale, out toWorld);
            }
            else
            {
                Matrix4x4.MakeTRS(ownPosition, ownRotation, ownScale, out var own);
                Matrix4x4.MultiplyAffine(above.ToWorld, own, out toWorld);
            }

            stale = false;
        }

        private void Touch()
        {
            hasChanged = true;
            if (stale)
            {
                return;
            }

            stale = true;
            Version++;
            foreach (var child in children)
            {
                child.Touch();
            }
        }
    }
}
