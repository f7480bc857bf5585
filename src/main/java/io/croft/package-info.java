/** Starts Croft. Rooms are the direct sub-packages; a room uses only rooms on lower floors and those before it on its own. */
@org.jspecify.annotations.NullMarked
package io.croft;
