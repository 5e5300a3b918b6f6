namespace Hebb.Editor.Inspection;

/// <summary>What a picture shows, as the JSON lines and the file names say it.</summary>
internal static class PictureKind
{
    public const string Input = "input";
    public const string Activations = "activations";
    public const string Filters = "filters";
    public const string Saliency = "saliency";
    public const string GradCam = "grad_cam";
}
