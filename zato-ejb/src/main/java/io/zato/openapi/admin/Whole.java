package io.zato.openapi.admin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A parameter that is a whole number; the resource takes it as text, so that it can say itself what is wrong with it. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD})
public @interface Whole {

    /** The smallest number it may be. */
    long value();
}
