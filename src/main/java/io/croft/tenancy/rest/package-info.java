/**
 * Companies and projects in the REST API.
 */
@org.jspecify.annotations.NullMarked
package io.croft.tenancy.rest;
