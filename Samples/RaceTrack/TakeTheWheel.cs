using Hebb.Components;
using UnityEngine;

namespace Hebb.Samples.RaceTrack
{
    /// <summary>Space: a person drives one car with the arrow keys; Space again: the policy goes on. It stands outside of the area, so that copies of the car are left alone.</summary>
    public sealed class TakeTheWheel : MonoBehaviour
    {
        [SerializeField, Tooltip("The car to drive.")]
        private BehaviorParameters car = null!;

        [SerializeField, Tooltip("What hands the wheel over and back.")]
        private KeyCode key = KeyCode.Space;

        private BehaviorType before;

        private void Start() => before = car.BehaviorType;

        private void Update()
        {
            if (Input.GetKeyDown(key))
            {
                car.BehaviorType = car.BehaviorType == BehaviorType.HeuristicOnly ? before : BehaviorType.HeuristicOnly;
            }
        }
    }
}
