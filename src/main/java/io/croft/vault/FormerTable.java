package io.croft.vault;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the table that an entity's table was before it was renamed: what was sealed for a column of that name there, in a row with the
 * same key, opens here still. Texts are sealed for the new table whenever they are sealed anew.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface FormerTable {

    /** The former name of the table. */
    String value();
}
