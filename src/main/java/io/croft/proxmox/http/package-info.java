/**
 * The HTTP layer of the client, not for other rooms: routes, calls, sign-in, TLS, fail-over and parsing. A call can
 * carry only parameters its route declares; a test compares the routes with the official schema. GETs are retried,
 * writes are sent once.
 */
@NullMarked
package io.croft.proxmox.http;

import org.jspecify.annotations.NullMarked;
