package io.croft.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** Somebody at a browser: opens, sees, fills in, presses. Waits as long as a person with patience would. */
final class Person {

    private static final double PATIENCE_MS = 45_000;

    private static final Locator.FilterOptions VISIBLE = new Locator.FilterOptions().setVisible(true);

    private final Page page;

    Person(Page page) {
        this.page = page;
    }

    Page page() {
        return page;
    }

    void open(String address) {
        page.navigate(address);
    }

    void arrivesAt(String pattern) {
        page.waitForURL(Pattern.compile(pattern));
    }

    void sees(String text) {
        seen(page.getByText(text).filter(VISIBLE).first());
    }

    void sees(Pattern text) {
        seen(page.getByText(text).filter(VISIBLE).first());
    }

    void doesNotSee(String text) {
        assertThat(page.getByText(text).filter(VISIBLE))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MS));
    }

    void seen(Locator thing) {
        assertThat(thing).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MS));
    }

    void fills(String label, String value) {
        field(label).fill(value);
        field(label).blur();
    }

    /** The field with this label that can be seen; in a dialog, when one is open. */
    Locator field(String label) {
        return page.getByLabel(Pattern.compile("^" + label + "( \\*)?$"))
                .filter(VISIBLE)
                .last();
    }

    void presses(String button) {
        button(button).click();
    }

    Locator button(String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .filter(VISIBLE)
                .last();
    }

    void opensTab(String name) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    /** Chooses from a drop-down list. */
    void chooses(String label, String option) {
        Locator list = field(label);
        list.click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option))
                .first()
                .click();
    }

    void pictures(String name) {
        Pictures.take(page, name);
    }

    /** One picture of what moves on while it is looked at. */
    void picture(String name) {
        Pictures.takeOne(page, name);
    }

    void signsIn(String name, String password) {
        open("/sign-in");
        signsInHere(name, password);
    }

    /** Signs in on the form that is shown, and is led on from there. */
    void signsInHere(String name, String password) {
        fills("User name or e-mail", name);
        fills("Password", password);
        presses("Sign in");
    }
}
