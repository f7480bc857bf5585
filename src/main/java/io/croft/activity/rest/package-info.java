/**
 * Activities in the REST API.
 */
@org.jspecify.annotations.NullMarked
package io.croft.activity.rest;
