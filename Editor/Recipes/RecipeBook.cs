using Hebb.Editor.Runs;

namespace Hebb.Editor.Recipes;

/// <summary>Everything that <c>hebb train</c> can train.</summary>
internal static class RecipeBook
{
    public static IReadOnlyList<Recipe> All =>
    [
        new DigitsRecipe(), new CnnRecipe(), new ImagesRecipe(), new GesturesRecipe(), new SequenceRecipe(),
        new AutoencoderRecipe(), new TextRecipe(), new GanRecipe(),
    ];
}
