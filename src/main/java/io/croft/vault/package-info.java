/**
 * Stores secrets: sealed with AES-256-GCM under data keys, which are wrapped by a master key from the configuration or
 * from a file in the data directory. Entities store {@link io.croft.vault.Sealed}; {@link io.croft.vault.Secret} hides
 * its value. A secret is sealed for its place (table, column, row) and opens nowhere else. Data keys are replaced by
 * schedule and all texts are sealed under the newest; how to change the master key is in the README.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "database", "access"})
@org.jspecify.annotations.NullMarked
package io.croft.vault;
