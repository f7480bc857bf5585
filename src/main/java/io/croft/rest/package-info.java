/**
 * What all answers of the REST API have in common, whichever room gives them: errors as problem details (RFC 9457), pages, sorting by
 * named fields, field checks and versions of things (ETag, If-Match). Every room answers for its own things in a hidden package
 * {@code rest} over the facades its screens use, with request and response records of its own. Who may call is decided by
 * {@code signin}, and by the facades.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "access", "shell"})
@org.jspecify.annotations.NullMarked
package io.croft.rest;
