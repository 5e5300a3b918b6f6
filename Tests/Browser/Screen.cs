namespace Hebb.Tests.Browser;

/// <summary>A state of the page that is worth a look.</summary>
/// <param name="Name">Names its pictures.</param>
/// <param name="ShowAsync">Brings the page there.</param>
/// <param name="Root">What lies within this selector is judged: dialogs and menus stand over the rest.</param>
internal sealed record Screen(string Name, Func<Task> ShowAsync, string Root = "body");
