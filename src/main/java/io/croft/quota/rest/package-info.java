/** Quotas by the REST API. */
@org.jspecify.annotations.NullMarked
package io.croft.quota.rest;
