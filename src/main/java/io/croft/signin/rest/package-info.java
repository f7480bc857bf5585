/**
 * The way into the REST API: the filter chain of everything below {@code /api}, which knows neither sessions nor cookies and so needs no
 * protection against forged requests; bearer tokens, their scopes and the limits of calls; signing in and out.
 */
@org.jspecify.annotations.NullMarked
package io.croft.signin.rest;
