using System.CommandLine;
using Hebb.Editor.Agents;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Recipes;

namespace Hebb.Editor.Commands;

/// <summary><c>hebb train</c>: one subcommand per recipe and per agent's task.</summary>
internal sealed class TrainCommand : Command
{
    public TrainCommand(CommonOptions common, TextWriter output)
        : base("train", "Train a network on data, or an agent on a task, and write a model.")
    {
        foreach (var recipe in RecipeBook.All)
        {
            Add(new TrainRecipeCommand(recipe, common, output));
        }

        foreach (var task in AgentTasks.All)
        {
            Add(new TrainAgentCommand(task, common, output));
        }
    }
}
