/** Guests, templates and the state of reading by the REST API, out of the database as on the screens. */
@org.jspecify.annotations.NullMarked
package io.croft.inventory.rest;
