/**
 * The wire of the Proxmox VE client, hidden from other rooms: routes as data, calls, sign-in, TLS trust, fail-over and
 * the reading of answers. A call can only carry parameters its route declares, so the table of routes that is checked
 * against the official schema is the whole of what the client says. GETs are repeated, writes are sent once.
 */
@NullMarked
package io.croft.proxmox.http;

import org.jspecify.annotations.NullMarked;
