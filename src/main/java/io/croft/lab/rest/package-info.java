/** Classes and seats by the REST API: reading them and steering their machines. */
@org.jspecify.annotations.NullMarked
package io.croft.lab.rest;
