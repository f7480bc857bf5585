package io.croft.shell;

import io.croft.uikit.Icons;

/**
 * An entry of the command palette.
 *
 * @param icon the kind of thing
 * @param title its name
 * @param line a second line; may be empty
 * @param href its path, relative to the root
 */
public record PaletteEntry(Icons icon, String title, String line, String href) {}
