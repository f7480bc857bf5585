/**
 * Signing in by the routes that are older than {@code /api/v1}.
 */
@org.jspecify.annotations.NullMarked
package io.croft.signin.rest.legacy;
