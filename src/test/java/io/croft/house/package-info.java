/** Holds the house to its rules: floors, hidden things, guards, names, sizes, texts. */
@org.jspecify.annotations.NullMarked
package io.croft.house;
