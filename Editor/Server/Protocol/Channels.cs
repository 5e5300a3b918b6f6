using Hebb.Authoring.Models;

namespace Hebb.Editor.Server.Protocol;

/// <summary>The numbers of the live channels, as the page knows them, too (<c>channels.ts</c>).</summary>
internal static class Channels
{
    public const ushort Access = 1;
    public const ushort Project = 2;
    public const ushort Bins = 3;
    public const ushort Training = 4;
    public const ushort Curves = 5;
    public const ushort Console = 6;
    public const ushort Answer = 7;
    public const ushort Input = 8;
    public const ushort Model = 9;
    public const ushort Scene = 10;
    public const ushort Camera = 11;
    public const ushort Play = 12;
    public const ushort Learning = 13;

    public const ushort Policy = 14;
    public const ushort Build = 15;

    /// <summary>The maps of the first layer; those of the others follow.</summary>
    public const ushort FirstLayer = 256;

    /// <summary>What the followed agent sees; the layers of its policy follow.</summary>
    public const ushort FirstPolicyLayer = 512;

    private const ushort FirstExplanation = 1024;

    /// <summary>A way to explain, one channel for each class that may be asked about: a tab chooses by what it watches.</summary>
    /// <param name="kind">The way.</param>
    /// <param name="label">The class, from 0; null for the one that is most probable.</param>
    public static ushort Explanation(ExplanationKind kind, int? label) => checked((ushort)(FirstExplanation + (2 * ((label + 1) ?? 0)) + (int)kind));
}
