using System.Text.Json;
using Hebb.Agents;

namespace Hebb.Editor.Verify.Agents;

/// <summary>The settings of a loss as reference data names them.</summary>
internal static class LossSettings
{
    public static PpoSettings Read(JsonElement part) => new()
    {
        ClipRange = part.GetProperty("clip").GetSingle(),
        ClipValue = part.GetProperty("clip_vloss").GetBoolean(),
        ValueCoefficient = part.GetProperty("vf_coef").GetSingle(),
        EntropyCoefficient = part.GetProperty("ent_coef").GetSingle(),
        NormalizeAdvantages = part.Optional("norm_adv")?.GetBoolean() ?? true,
    };
}
