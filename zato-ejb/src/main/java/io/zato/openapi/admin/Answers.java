package io.zato.openapi.admin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a resource method that returns a {@code Response} or a map answers when all went well. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Answers {

    /** Type of the body; {@code void} for none, {@code Item} for an object of the kind in the path. */
    Class<?> value() default Object.class;

    /** Whether the body is part of a list of these. */
    boolean page() default false;

    int[] status() default 200;

    /** Media types, where those of {@code @Produces} are too many. */
    String[] types() default {};

    /** Headers it has beside the usual ones. */
    String[] headers() default {};
}
