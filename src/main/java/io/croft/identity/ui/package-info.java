/**
 * The screens of people: sign-in, invitations, passwords, sessions, the list of people, and the switch between companies. Here
 * too stands what guards every address, because it has to know which of them are screens.
 */
@org.jspecify.annotations.NullMarked
package io.croft.identity.ui;
