/**
 * Companies in the routes that are older than {@code /api/v1}.
 */
@org.jspecify.annotations.NullMarked
package io.croft.tenancy.rest.legacy;
