/** A person's notices by the REST API; webhooks and the mail server stay on the screens. */
@org.jspecify.annotations.NullMarked
package io.croft.notify.rest;
