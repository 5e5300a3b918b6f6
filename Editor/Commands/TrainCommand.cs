using System.CommandLine;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Recipes;

namespace Hebb.Editor.Commands;

/// <summary><c>hebb train</c>: one subcommand per recipe.</summary>
internal sealed class TrainCommand : Command
{
    public TrainCommand(CommonOptions common, TextWriter output)
        : base("train", "Train a network on data and write a model and a report.")
    {
        foreach (var recipe in RecipeBook.All)
        {
            Add(new TrainRecipeCommand(recipe, common, output));
        }
    }
}
