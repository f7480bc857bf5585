package io.croft.vault;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the table of an entity before it was renamed. Texts sealed for the same column and row of the former table
 * still open; they are sealed for the new table at the next resealing.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface FormerTable {

    /** The former name of the table. */
    String value();
}
