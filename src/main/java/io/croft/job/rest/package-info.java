/** Jobs by the REST API: what the list and the page of a job show, and steering. */
@org.jspecify.annotations.NullMarked
package io.croft.job.rest;
