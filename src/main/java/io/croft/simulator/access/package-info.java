/**
 * Users, API tokens, roles, access control lists, tickets and second factors. Privileges are inherited along the path and
 * cut by privilege separation, as documented for {@code pveum}.
 */
@org.jspecify.annotations.NullMarked
package io.croft.simulator.access;
