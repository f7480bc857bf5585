/**
 * The refusals of PVE. Each carries the text PVE would give; the REST side turns it into a status and a reason phrase,
 * a task into its exit status, the shell into standard error and an exit code.
 */
@org.jspecify.annotations.NullMarked
package io.croft.simulator.refusal;
