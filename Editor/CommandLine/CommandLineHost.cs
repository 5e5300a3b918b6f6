using System.CommandLine;
using Hebb.Devices;

namespace Hebb.Editor.CommandLine;

/// <summary>Runs a command line. The one place where errors become sentences and exit codes.</summary>
internal sealed class CommandLineHost(TextWriter output, TextWriter error)
{
    private static readonly ParserConfiguration Parser = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    public async Task<int> RunAsync(string[] arguments)
    {
        var parsed = HebbCommand.Create(output, error).Parse(arguments, Parser);
        if (parsed.Errors is [var mistake, ..])
        {
            return Refuse($"{EndSentence(mistake.Message)} See '{CommandPath(parsed)} --help'.");
        }

        using var interruption = new Interruption(error);
        try
        {
            var configuration = new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
                Output = output,
                Error = error,
            };
            return await parsed.InvokeAsync(configuration, interruption.Token);
        }
        catch (OperationCanceledException) when (interruption.Token.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
        catch (FailedException failure)
        {
            error.WriteLine($"hebb: {failure.Message}");
            return ExitCode.Failed;
        }
        catch (Exception exception) when (IsBadInput(exception))
        {
            return Refuse(exception.Message);
        }
    }

    /// <summary>The exceptions by which all parts say that a file, a device or an argument cannot serve. Any other is a defect and shows its trace.</summary>
    private static bool IsBadInput(Exception exception) =>
        exception is InputException or DeviceException or IOException or InvalidDataException or UnauthorizedAccessException or NotSupportedException;

    private static string EndSentence(string text) => text.EndsWith('.') ? text : text + ".";

    private static string CommandPath(ParseResult parsed)
    {
        var names = new Stack<string>();
        for (var result = parsed.CommandResult; result is not null; result = result.Parent as System.CommandLine.Parsing.CommandResult)
        {
            names.Push(result.Command.Name);
        }

        return string.Join(' ', names);
    }

    private int Refuse(string sentence)
    {
        error.WriteLine($"hebb: {sentence.ReplaceLineEndings(" ")}");
        return ExitCode.BadInput;
    }
}
