using System.CommandLine;
using Hebb.Editor.CommandLine;

namespace Hebb.Editor.Commands;

/// <summary><c>hebb train</c>: one subcommand per recipe.</summary>
internal sealed class TrainCommand : Command
{
    public TrainCommand(CommonOptions common, TextWriter output)
        : base("train", "Train a network on data and write a model and a report.")
    {
        Add(new TrainDigitsCommand(common, output));
    }
}
