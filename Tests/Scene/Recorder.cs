using UnityEngine;

namespace Hebb.Scene.Tests;

/// <summary>Writes down each message it gets, with the name of its object.</summary>
internal class Recorder : MonoBehaviour
{
    public static readonly List<string> Heard = [];

    protected void Note(string message) => Heard.Add($"{name}.{message}");

    private void Awake() => Note("Awake");

    private void OnEnable() => Note("OnEnable");

    private void Start() => Note("Start");

    private void FixedUpdate() => Note("FixedUpdate");

    private void Update() => Note("Update");

    private void LateUpdate() => Note("LateUpdate");

    private void OnDisable() => Note("OnDisable");

    private void OnDestroy() => Note("OnDestroy");
}
