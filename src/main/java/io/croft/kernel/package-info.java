/**
 * The value types every room speaks: identifiers, addresses, sizes and sentences.
 * A value here is valid or it cannot be made: constructors refuse bad input with {@link io.croft.kernel.InvalidValue}.
 * Plain Java, no framework, no edges to other rooms.
 */
@org.jspecify.annotations.NullMarked
package io.croft.kernel;
