/**
 * The screens of joining: the page behind an invite link, and the parts that the room which owns a target puts on its own pages: the
 * card of the link, of people who ask, of the line, and the notes on a person's own page. The parts look again when the signal they
 * were given changes.
 */
@org.jspecify.annotations.NullMarked
package io.croft.joining.ui;
