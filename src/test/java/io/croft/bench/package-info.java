/**
 * Benchmarks: how long Croft takes beside the bare work it has done, what reading many guests costs, what a page asks of the database, what a session keeps in memory. Each
 * prints a small table and asserts nothing about time; {@code ./mvnw verify -Pbench} runs them all. Figures that are kept stand in {@code src/docs/benchmarks.md}.
 */
@org.jspecify.annotations.NullMarked
package io.croft.bench;
