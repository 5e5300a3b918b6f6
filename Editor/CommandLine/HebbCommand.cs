using System.CommandLine;
using System.CommandLine.Help;
using Hebb.Editor.Commands;

namespace Hebb.Editor.CommandLine;

/// <summary>The root of the command line: every command, and the options they share.</summary>
internal static class HebbCommand
{
    public static RootCommand Create(TextWriter output, TextWriter error)
    {
        var common = new CommonOptions();
        var root = new RootCommand("Hebb trains and runs neural networks on this machine.")
        {
            new EditorCommand(common, output),
            new NewCommand(output),
            new TrainCommand(common, output),
            new PlayCommand(common, output, error),
            new BuildCommand(common, output),
            new BuildNativeCommand(output),
            new EvaluateCommand(common, output),
            new PredictCommand(common, output),
            new InspectCommand(common, output),
            new ConvertCommand(common, output),
            new DoctorCommand(common, output, error),
            new GenerateCommand(common, output),
            new DevicesCommand(common, output),
            new BenchCommand(common, output),
            new VerifyCommand(common, output),
            new SetupCommand(common, output, error),
            new TestCommand(output),
            new ShadersCommand(output, error),
            new DocsCommand(output, error),
            new MetasCommand(output, error),
            new PackCommand(output),
        };
        common.AddTo(root);
        root.SetAction(parsed => new HelpAction().Invoke(parsed));
        return root;
    }
}
