/** People of a company by the REST API. */
@org.jspecify.annotations.NullMarked
package io.croft.people.rest;
