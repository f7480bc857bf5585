/**
 * Keeps secrets: sealed with AES-256-GCM under data keys, which are themselves wrapped by a master key from the environment or from a
 * file in the data directory. A {@link io.croft.vault.Secret} never shows itself; entities store {@link io.croft.vault.Sealed}.
 * Keys are rotated by making a new one: what was sealed before stays readable by the key id it carries.
 */
@org.jspecify.annotations.NullMarked
package io.croft.vault;
