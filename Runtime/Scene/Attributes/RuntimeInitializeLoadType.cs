namespace UnityEngine
{
    /// <summary>The moments of the start.</summary>
    public enum RuntimeInitializeLoadType
    {
        /// <summary>After the objects of the first scene woke.</summary>
        AfterSceneLoad = 0,

        /// <summary>Before the objects of the first scene wake.</summary>
        BeforeSceneLoad = 1,

        /// <summary>When all code is loaded.</summary>
        AfterAssembliesLoaded = 2,

        /// <summary>Before a splash screen.</summary>
        BeforeSplashScreen = 3,

        /// <summary>First of all: the moment to reset statics.</summary>
        SubsystemRegistration = 4,
    }
}
