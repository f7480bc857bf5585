/**
 * The value types every room speaks: identifiers, addresses, sizes and sentences.
 * A value here is valid or it cannot be made: constructors refuse bad input with {@link io.croft.kernel.InvalidValue}.
 * Plain Java, no framework. {@link io.croft.kernel.FreePort} stands here because the embedded database and
 * the simulator both listen on loopback ports of their own.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package io.croft.kernel;
