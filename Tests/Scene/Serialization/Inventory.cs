using UnityEngine;
using UnityEngine.Serialization;

namespace Hebb.Scene.Tests.Serialization;

/// <summary>Has a field of every kind that is saved, and some that are not.</summary>
internal sealed class Inventory : MonoBehaviour
{
    public const int Constant = 1;
    public static int Shared;
    public readonly int Fixed = 2;
    public bool yes;
    public byte small;
    public int whole;
    public long large;
    public ulong huge;
    public float single;
    public double precise;
    public char letter = 'a';
    public string text = "";
    public Shade shade;
    public Vector2 plane;
    public Vector3 space;
    public Quaternion turn = Quaternion.identity;
    public Color color = Color.white;
    public Rect area;
    public LayerMask layers;
    public Vector2Int cell;
    public int[] numbers = [];
    public List<Vector2> points = [];
    public Part part = new();
    public Part[] parts = [];
    public GameObject? target;
    public Transform? place;
    public Inventory? friend;
    public GameObject? prefab;
    public TextAsset? notes;
    public Texture2D? picture;
    public Sprite? sprite;
    [NonSerialized]
    public int skipped;
    public Dictionary<string, int> unsupported = [];
    [SerializeField]
    private int hidden;
    [SerializeField]
    private float m_Speed;
    [SerializeField]
    [FormerlySerializedAs("oldName")]
    private int newName;
    private int secret;

    public int Hidden { get => hidden; set => hidden = value; }

    public float Speed => m_Speed;

    public int NewName => newName;

    public int Secret { get => secret; set => secret = value; }

    public enum Shade
    {
        Light,
        Dark,
    }

    [Serializable]
    public class Part
    {
        public string label = "";
        public float[] weights = [];
        public Transform? joint;
    }
}
