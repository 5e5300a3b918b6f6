using System.Text.Json;
using Hebb.Agents;

namespace Hebb.Editor.Verify.Agents;

/// <summary>The settings of a loss as reference data names them.</summary>
internal static class LossSettings
{
    public static PpoSettings Read(JsonElement part) => new()
    {
        ClipRange = part.Required("clip").GetSingle(),
        ClipValue = part.Required("clip_vloss").GetBoolean(),
        ValueCoefficient = part.Required("vf_coef").GetSingle(),
        EntropyCoefficient = part.Required("ent_coef").GetSingle(),
        NormalizeAdvantages = part.Optional("norm_adv")?.GetBoolean() ?? true,
    };
}
