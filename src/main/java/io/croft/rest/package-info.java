/**
 * The common parts of the REST API: errors as problem details (RFC 9457), pages, sorting, field checks and entity tags
 * (ETag, If-Match). Each room has a hidden package {@code rest} with controllers over the facades of its screens and
 * with records of its own. Access is controlled by {@code signin} and by the facades.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "access", "shell"})
@org.jspecify.annotations.NullMarked
package io.croft.rest;
