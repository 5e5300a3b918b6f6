using Microsoft.Playwright;
using NUnit.Framework;
using static Microsoft.Playwright.Assertions;

namespace Hebb.Tests.Browser;

/// <summary>What happens when a hand slips: odd values, keys in the wrong place, an editor that ended.</summary>
public sealed class SlipTests : EditorFixture
{
    [Test]
    public async Task Advanced_values_that_cannot_be_used_are_told_and_leave_training_as_it_was()
    {
        var editor = await OpenAsync("digits");
        await editor.ClickAsync("[data-tab=training]");
        await editor.Page.Locator(".drawer summary").ClickAsync();
        var epochs = editor.Page.GetByLabel("Epochs");
        foreach (var value in new[] { "3.7", "-5", "1e9", string.Empty })
        {
            await epochs.FillAsync(value);
            await epochs.BlurAsync();
            await Expect(epochs).ToHaveValueAsync("40");
            await Expect(editor.Page.Locator(".toast").Last).ToHaveTextAsync("Epochs: a whole number from 1 to 1000 is expected; nothing was changed.");
        }

        await editor.ClickAsync("[data-id=train]");
        await Expect(editor.Status).ToContainTextAsync("of 40", new() { Timeout = Patience });
        Assert.That(Complaints, Is.Empty);
    }

    [Test]
    public async Task Menus_are_walked_with_arrows_and_left_with_Escape_even_when_nothing_in_them_can_be_done()
    {
        var editor = await OpenAsync("shapes");
        var menu = editor.Page.Locator("[role=menu]");
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Train", Exact = true }).ClickAsync();
        await Expect(menu).ToContainTextAsync("Stop, keep the best");
        await editor.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(menu).ToContainTextAsync("Build and check");
        await editor.Page.Keyboard.PressAsync("ArrowLeft");
        await Expect(menu).ToContainTextAsync("Stop, keep the best");
        await editor.Page.Keyboard.PressAsync("Escape");
        await Expect(menu).ToBeHiddenAsync();
    }

    [Test]
    public async Task Keys_belong_to_the_dialog_that_is_open_and_to_the_text_that_is_written()
    {
        var editor = await OpenAsync("shapes");
        await editor.Object("Robot").ClickAsync();
        await editor.Page.Keyboard.PressAsync("?");
        await editor.Page.Keyboard.PressAsync("?");
        await editor.Page.Keyboard.PressAsync("Delete");
        await Expect(editor.Page.Locator("dialog")).ToHaveCountAsync(1);
        await editor.Page.Keyboard.PressAsync("Escape");
        await Expect(editor.Object("Robot")).ToBeVisibleAsync();

        await editor.Page.Locator("[data-id=add-class]").ClickAsync();
        await Expect(editor.Page.Locator(".bin[data-class]")).ToHaveCountAsync(3);
        var name = editor.Page.Locator(".bin-name").First;
        await name.PressAsync("End");
        await name.PressSequentiallyAsync("s");
        await name.PressAsync("Control+z");
        await Expect(name).ToHaveValueAsync("circle");
        await Expect(editor.Page.Locator(".bin[data-class]")).ToHaveCountAsync(3);
    }

    [Test]
    public async Task An_empty_pad_gets_no_answer()
    {
        var editor = await OpenAsync("digits");
        await editor.ClickAsync("[data-tab=training]");
        await editor.ClickAsync("[data-id=train]");
        await Expect(editor.Status).ToContainTextAsync("finished", new() { Timeout = Patience });
        await editor.DrawCircleAsync();
        await Expect(editor.Page.Locator(".verdict")).Not.ToBeEmptyAsync();
        await editor.ClickAsync("[data-id=clear-pad]");
        await Expect(editor.Page.Locator(".verdict")).ToBeHiddenAsync();
        await Expect(editor.Page.Locator(".answer")).ToContainTextAsync("Show it something");
    }

    [Test]
    public async Task A_tab_of_an_editor_that_ended_is_told_where_to_go_on()
    {
        var editor = await OpenAsync("shapes");
        await RestartServerAsync();
        await Expect(editor.Page.Locator(".refused")).ToContainTextAsync("The editor was started anew", new() { Timeout = Patience });
        await editor.Page.ReloadAsync();
        await Expect(editor.Page.Locator(".refused")).ToContainTextAsync("This tab came without a key");
    }

    [Test]
    public async Task A_small_window_shares_its_height_and_a_large_one_gets_back_what_was_chosen()
    {
        var editor = await OpenAsync("shapes", height: 600);
        var dock = editor.Page.Locator(".dock-row");
        Assert.That((await dock.BoundingBoxAsync())!.Height, Is.LessThanOrEqualTo(300));
        await editor.Page.SetViewportSizeAsync(1280, 900);
        await Expect(dock).ToHaveCSSAsync("height", "372px");
    }
}
