/**
 * Keeps secrets: sealed with AES-256-GCM under data keys, which are themselves wrapped by a master key from the environment or from a
 * file in the data directory. A {@link io.croft.vault.Secret} never shows itself; entities store {@link io.croft.vault.Sealed}.
 * A secret
 * is sealed for its place (table, column, row) and opens nowhere else. Data keys are replaced by schedule and everything is sealed
 * anew under the newest; the master key can be changed, see the README.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "database", "access"})
@org.jspecify.annotations.NullMarked
package io.croft.vault;
