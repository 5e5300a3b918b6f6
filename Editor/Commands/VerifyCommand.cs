using System.CommandLine;
using Hebb.Editor.CommandLine;

namespace Hebb.Editor.Commands;

/// <summary><c>hebb verify</c>: one subcommand per kind of reference data.</summary>
internal sealed class VerifyCommand : Command
{
    public VerifyCommand(CommonOptions common, TextWriter output)
        : base("verify", "Hold Hebb to reference data that another program computed.")
    {
        Add(new VerifyLayersCommand(common, output));
        Add(new VerifyEnvironmentsCommand(common, output));
        Add(new VerifyLearnersCommand(common, output));
    }
}
