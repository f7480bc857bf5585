/**
 * The screens of notices: the bell in the top bar, the choices of a person, and for the provider the mail server,
 * webhooks and deliveries. The facades of {@link io.croft.notify} decide who may see what.
 */
@org.jspecify.annotations.NullMarked
package io.croft.notify.ui;
