using System.CommandLine;
using Hebb.Editor.CommandLine;

namespace Hebb.Editor.Commands;

/// <summary><c>hebb bench</c>: one subcommand per workload.</summary>
internal sealed class BenchCommand : Command
{
    public BenchCommand(CommonOptions common, TextWriter output)
        : base("bench", "Measure a workload on this machine, beside another program if wanted.")
    {
        Add(new BenchMlpCommand(common, output));
    }
}
