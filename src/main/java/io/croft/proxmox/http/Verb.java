package io.croft.proxmox.http;

/** HTTP methods of the Proxmox VE API. */
public enum Verb {
    GET,
    POST,
    PUT,
    DELETE;

    /** Parameters of these travel in the query, not in a form. */
    boolean inQuery() {
        return this == GET || this == DELETE;
    }
}
