/**
 * The value types all rooms use: identifiers, addresses, sizes and sentences. Constructors refuse invalid input with
 * {@link io.croft.kernel.InvalidValue}, so a value that exists is valid. Plain Java, no framework.
 * {@link io.croft.kernel.FreePort} is in this room because both the embedded database and the simulator listen on
 * loopback ports.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package io.croft.kernel;
