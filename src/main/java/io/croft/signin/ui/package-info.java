/**
 * The screens of sign-in: sign-in, accepting an invitation, passwords, sessions, and the switch between companies. Here too stands what
 * guards every address, because it has to know which of them are screens: the filter chain, WebSockets, proxies, and the number of
 * windows. Adds the lines of sessions and password to the person's menu, and to the list of people that one
 * may act in somebody's name, with the strip that says so above every screen.
 */
@org.jspecify.annotations.NullMarked
package io.croft.signin.ui;
