/**
 * The screens of people: the list with what can be done to each, the same list in a company's page, and the dialogs that invite.
 * Remembers each person's language and what they have chosen for lists. Finds people for the command palette. Other
 * rooms add what can be done to a person by {@link io.croft.people.ui.PersonAction}.
 */
@org.jspecify.annotations.NullMarked
package io.croft.people.ui;
