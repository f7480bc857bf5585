package io.croft.proxmox.http;

/** One method of the API. Implemented by the enums that list the routes of each package, and by nothing else. */
public interface Route {

    /** What the route looks like. */
    RouteSpec spec();
}
