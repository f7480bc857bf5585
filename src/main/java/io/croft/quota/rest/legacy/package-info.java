/** Quotas by the routes of before {@code /api/v1}. */
@org.jspecify.annotations.NullMarked
package io.croft.quota.rest.legacy;
