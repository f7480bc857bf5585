/**
 * The screens of notices: the bell in the top bar, what a person hears of and how, and for the provider the mail server, webhooks and
 * deliveries. Who sees what is decided by the facades of {@link io.croft.notify}.
 */
@org.jspecify.annotations.NullMarked
package io.croft.notify.ui;
