/**
 * Classes and seats in the REST API.
 */
@org.jspecify.annotations.NullMarked
package io.croft.lab.rest;
