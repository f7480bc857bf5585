/**
 * The screens of joining: the page of an invite link, and components for the pages of rooms that own targets: the cards
 * of the link, of requests and of the waiting line, and the notes on the page of a person. Components read again when
 * the signal passed to them changes.
 */
@org.jspecify.annotations.NullMarked
package io.croft.joining.ui;
