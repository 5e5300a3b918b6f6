using Hebb.Components;
using UnityEngine;

namespace Hebb.Samples.RaceTrack
{
    /// <summary>Space: a person drives; Space again: the policy goes on.</summary>
    [RequireComponent(typeof(BehaviorParameters))]
    public sealed class TakeTheWheel : MonoBehaviour
    {
        [SerializeField, Tooltip("What hands the wheel over and back.")]
        private KeyCode key = KeyCode.Space;

        private BehaviorParameters behavior = null!;
        private BehaviorType before;

        private void Start()
        {
            behavior = GetComponent<BehaviorParameters>();
            before = behavior.BehaviorType;
        }

        private void Update()
        {
            if (Input.GetKeyDown(key))
            {
                behavior.BehaviorType = behavior.BehaviorType == BehaviorType.HeuristicOnly ? before : BehaviorType.HeuristicOnly;
            }
        }
    }
}
