/**
 * The entrance of the REST API: the filter chain of {@code /api}, which has neither sessions nor cookies and so needs
 * no CSRF protection; bearer tokens, their scopes and call limits; signing in and out.
 */
@org.jspecify.annotations.NullMarked
package io.croft.signin.rest;
