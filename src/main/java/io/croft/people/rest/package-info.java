/**
 * People in the REST API.
 */
@org.jspecify.annotations.NullMarked
package io.croft.people.rest;
