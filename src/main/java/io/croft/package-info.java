/** The house: rooms are the direct sub-packages, on floors; nothing points up. This package only starts it. */
@org.jspecify.annotations.NullMarked
package io.croft;
