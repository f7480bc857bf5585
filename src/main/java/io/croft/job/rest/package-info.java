/**
 * Jobs in the REST API.
 */
@org.jspecify.annotations.NullMarked
package io.croft.job.rest;
