package io.croft.shell;

import io.croft.uikit.Icons;

/**
 * One line of the command palette.
 *
 * @param icon what kind of thing it is
 * @param title its name
 * @param line a few words more; may be empty
 * @param href where it leads, relative to the root
 */
public record PaletteEntry(Icons icon, String title, String line, String href) {}
