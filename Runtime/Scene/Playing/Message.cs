namespace Hebb.Scene
{
    /// <summary>The messages that scripts answer by a method of the same name.</summary>
    internal enum Message
    {
        Awake,
        OnEnable,
        Start,
        FixedUpdate,
        Update,
        LateUpdate,
        OnDisable,
        OnDestroy,
        OnApplicationQuit,
    }
}
