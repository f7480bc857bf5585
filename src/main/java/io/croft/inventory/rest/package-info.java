/**
 * Guests, templates and sync status in the REST API, read from the database.
 */
@org.jspecify.annotations.NullMarked
package io.croft.inventory.rest;
