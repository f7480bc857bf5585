package io.croft.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A class that speaks SQL of its own, past the filters that keep companies and projects apart: batches across companies, atomic claims,
 * locks on rows. Its Javadoc says why. A house test finds SQL in any other class.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface NativeSql {}
