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
        await Expect(editor.Page.Locator(".bin-name").Last).ToBeFocusedAsync();
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
        await editor.Page.GotoAsync(Server.NewAddress());
        await Expect(editor.Object("Robot")).ToBeVisibleAsync();
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

    [Test]
    public async Task Problems_of_a_game_are_counted_on_the_tab_of_the_console_until_it_is_looked_at()
    {
        var editor = await OpenAsync("shapes");
        var badge = editor.Page.Locator("[data-tab=console] .badge");
        await Expect(badge).ToBeHiddenAsync();
        await editor.ClickAsync("[data-id=play]");
        await Expect(badge).ToHaveTextAsync("1", new() { Timeout = Patience });
        await editor.ClickAsync("[data-tab=console]");
        await Expect(badge).ToBeHiddenAsync();
        await Expect(editor.Page.Locator(".log .error span")).ToHaveTextAsync("/Robot: The image classifier has no model. Give it one.");
    }

    [Test]
    public async Task The_tree_folds_is_walked_by_keys_and_shows_what_is_selected()
    {
        var editor = await OpenAsync("CartPole");
        var area = editor.Object("Area").Last;
        var pole = editor.Page.Locator("[data-object]", new() { HasText = "Cart Pole" });
        await Expect(editor.Page.Locator("[role=treeitem][tabindex='0']")).ToHaveCountAsync(1);
        await area.ClickAsync();
        await area.PressAsync("ArrowLeft");
        await Expect(area).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(pole).ToBeHiddenAsync();
        await area.PressAsync("ArrowRight");
        await Expect(pole).ToBeVisibleAsync();
        await area.Locator(".fold").ClickAsync();
        await Expect(pole).ToBeHiddenAsync();
        await editor.ClickAsync(".viewport > canvas");
        await Expect(pole).ToBeVisibleAsync();
        await area.PressAsync("End");
        await Expect(editor.Object("Rod")).ToHaveAttributeAsync("aria-selected", "true");
    }

    [Test]
    public async Task What_is_dragged_lies_where_it_is_let_go()
    {
        var editor = await OpenAsync("shapes");
        await editor.Object("Card").ClickAsync();
        await Expect(editor.Object("Card")).ToHaveAttributeAsync("aria-selected", "true");
        await editor.Page.Keyboard.PressAsync("f");
        var box = (await editor.Page.Locator(".viewport > canvas").BoundingBoxAsync())!;
        var (x, y) = (box.X + (box.Width / 2), box.Y + (box.Height / 2));
        var across = editor.Page.Locator(".inspector").GetByLabel("X").First;
        var before = await across.InputValueAsync();
        await editor.Page.Mouse.MoveAsync(x, y);
        await editor.Page.Mouse.DownAsync();
        await editor.Page.Mouse.MoveAsync(x + 90, y, new() { Steps = 40 });
        await editor.Page.Mouse.MoveAsync(x, y, new() { Steps = 40 });
        await editor.Page.Mouse.UpAsync();
        await Expect(across).ToHaveValueAsync(before);
        await Expect(editor.Page.Locator("[data-id=undo]")).ToBeEnabledAsync();
    }

    [Test]
    public async Task Speed_and_budget_of_a_game_are_there_again_after_a_reload()
    {
        var editor = await OpenAsync("CartPole");
        await editor.ClickAsync("[data-id=play]");
        var (speed, budget) = (editor.Page.GetByLabel("Time scale"), editor.Page.GetByLabel("Learning budget per frame"));
        await speed.SelectOptionAsync("16");
        await budget.SelectOptionAsync("4");
        await editor.Page.ReloadAsync();
        await Expect(speed).ToHaveValueAsync("16");
        await Expect(budget).ToHaveValueAsync("4");
        await editor.ClickAsync("[data-id=stop-play]");
        await Expect(speed).ToHaveValueAsync("1");
        await Expect(budget).ToHaveValueAsync(string.Empty);
    }

    [Test]
    public async Task A_key_that_is_held_records_too()
    {
        var editor = await OpenAsync("photos");
        await editor.ClickAsync(editor.Page.GetByRole(AriaRole.Radio, new() { Name = "Webcam" }));
        await editor.ClickAsync(editor.Page.GetByRole(AriaRole.Button, new() { Name = "Start the camera" }));
        await Expect(editor.Page.GetByRole(AriaRole.Button, new() { Name = "Start the camera" })).ToBeHiddenAsync();
        var record = editor.Page.Locator("[data-class=c1] [data-id=record]");
        await record.FocusAsync();
        await editor.Page.Keyboard.DownAsync("Space");
        await Expect(record).ToContainTextAsync("3", new() { Timeout = Patience });
        await editor.Page.Keyboard.UpAsync("Space");
        await Expect(editor.Page.Locator("[data-class=c1] .thumb").Nth(2)).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_field_shows_what_is_true_after_an_undo_an_empty_entry_and_a_refusal()
    {
        var editor = await OpenAsync("shapes");
        await editor.Object("Card").ClickAsync();
        var across = editor.Page.Locator(".inspector").GetByLabel("X").First;
        var before = await across.InputValueAsync();
        await across.FillAsync("5");
        await across.PressAsync("Enter");
        await Expect(editor.Page.Locator("[data-id=undo]")).ToBeEnabledAsync();
        await across.PressAsync("Control+z");
        await Expect(across).ToHaveValueAsync(before);
        await across.FillAsync(string.Empty);
        await across.PressAsync("Enter");
        await Expect(across).ToHaveValueAsync(before);
        await across.FillAsync("1e300");
        await across.PressAsync("Enter");
        await Expect(editor.Page.Locator(".toast")).ToHaveCountAsync(1);
        await Expect(across).ToHaveValueAsync(before);
    }

    [Test]
    public async Task A_model_beside_the_scene_is_named_in_the_inspector()
    {
        var editor = await OpenAsync("PlayerGestures");
        await editor.Object("Reader").ClickAsync();
        await Expect(editor.Page.Locator("[data-field=model] select option:checked")).ToHaveTextAsync("gestures.hebb");
    }

    [Test]
    public async Task Every_control_that_the_tabulator_reaches_says_what_it_is()
    {
        var editor = await OpenAsync("shapes", width: 1024, height: 700);
        await editor.Object("Robot").ClickAsync();
        await Expect(editor.Page.Locator("[data-field=model]")).ToBeVisibleAsync();
        var nameless = await editor.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll("button, input, select, [tabindex='0']")]
              .filter(element => element.offsetParent !== null && !(element.ariaLabel || element.title || element.innerText?.trim() || element.labels?.[0]?.innerText.trim()))
              .map(element => element.outerHTML)
            """);
        Assert.That(nameless, Is.Empty);
        Assert.That(await editor.Page.EvaluateAsync<int>("() => document.querySelector('.topbar > :last-child').getBoundingClientRect().right"), Is.LessThanOrEqualTo(1024));
    }

    [Test]
    public async Task A_child_of_a_scaled_object_follows_the_pointer()
    {
        var editor = await OpenAsync("shapes");
        var card = editor.Object("Card");
        await card.DragToAsync(editor.Object("Robot"));
        await Expect(card).ToHaveAttributeAsync("aria-level", "2");
        await card.ClickAsync();
        await Expect(card).ToHaveAttributeAsync("aria-selected", "true");
        await editor.Page.Keyboard.PressAsync("f");
        var box = (await editor.Page.Locator(".viewport > canvas").BoundingBoxAsync())!;
        var (x, y) = (box.X + (box.Width / 2), box.Y + (box.Height / 2));
        await editor.Page.Mouse.MoveAsync(x, y);
        await editor.Page.Mouse.DownAsync();
        var before = (await editor.Page.Locator("[data-id=undo]").GetAttributeAsync("title"))!;
        await editor.Page.Mouse.MoveAsync(x + 120, y - 60, new() { Steps = 5 });
        await editor.Page.Mouse.UpAsync();
        await Expect(editor.Page.Locator("[data-id=undo]")).Not.ToHaveAttributeAsync("title", before);
        await editor.Object("Ground").ClickAsync();
        await Expect(card).ToHaveAttributeAsync("aria-selected", "false");
        await editor.Page.Mouse.ClickAsync(x + 120, y - 60);
        await Expect(card).ToHaveAttributeAsync("aria-selected", "true");
    }
}
