package io.croft.proxmox.http;

/** HTTP methods of the Proxmox VE API. */
public enum Verb {
    GET,
    POST,
    PUT,
    DELETE;

    /** Whether parameters are sent in the query instead of a form. */
    boolean inQuery() {
        return this == GET || this == DELETE;
    }
}
