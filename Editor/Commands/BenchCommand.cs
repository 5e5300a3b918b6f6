using System.CommandLine;
using Hebb.Editor.Benchmarks;
using Hebb.Editor.CommandLine;

namespace Hebb.Editor.Commands;

/// <summary><c>hebb bench</c>: one subcommand per workload.</summary>
internal sealed class BenchCommand : Command
{
    public BenchCommand(CommonOptions common, TextWriter output)
        : base("bench", "Measure a workload on this machine, beside another program if wanted.")
    {
        foreach (var kind in Workloads.All)
        {
            Add(new BenchWorkloadCommand(kind, common, output));
        }

        Add(new BenchAgentsCommand(common, output));
        Add(new BenchEditorCommand(common, output));
    }
}
