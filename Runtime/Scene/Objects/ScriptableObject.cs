using System;

namespace UnityEngine
{
    /// <summary>Data that belongs to no scene: settings, a model.</summary>
    public class ScriptableObject : Object
    {
        /// <summary>Use <see cref="CreateInstance{T}"/>.</summary>
        public ScriptableObject()
        {
        }

        /// <summary>Makes an instance; its Awake and OnEnable are called.</summary>
        public static T CreateInstance<T>()
            where T : ScriptableObject => (T)CreateInstance(typeof(T));

        /// <summary>Makes an instance; its Awake and OnEnable are called.</summary>
        public static ScriptableObject CreateInstance(Type type)
        {
            var instance = (ScriptableObject)Activator.CreateInstance(type, nonPublic: true)!;
            ScriptMessages.Send(instance, Hebb.Scene.Message.Awake);
            ScriptMessages.Send(instance, Hebb.Scene.Message.OnEnable);
            return instance;
        }

        internal override void DestroyNow()
        {
            ScriptMessages.Send(this, Hebb.Scene.Message.OnDisable);
            ScriptMessages.Send(this, Hebb.Scene.Message.OnDestroy);
            base.DestroyNow();
        }
    }
}
